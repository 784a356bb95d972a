import type { ProblemWording } from '../../../method/problem-flags.ts'
import { numberPattern } from './numbers.ts'
import { linePrice } from './price.ts'

const lost =
  'lost|lose|losing|redone|again|rework\\w*|wrong|fail\\w*|cancel\\w*|turn(?:ed)? away|late|miss(?:ed|ing)?|reject\\w*|reopen\\w*|return\\w*|drop\\w*|wast\\w*|bounc\\w*|complain\\w*|break\\w*'
const counted = new RegExp(
  [
    `${numberPattern}\\s?-?(?:more |full |working |person.?|man.?|calendar |business )?(?:h|hrs?|hours?|min|mins|minutes?|d|days?|wks?|weeks?|months?|mornings?|afternoons?|nights?|fte|pd|times|x)\\b`,
    `[€$£]\\s?\\d|\\d\\s?k?\\s?(?:€|\\$|£|eur|euros?|usd|dollars?|bucks|gbp|pounds|quid|chf|francs|%|percent)|\\b(?:eur|usd|gbp|chf)\\s?\\d`,
    `\\d\\s?k? (?:per|a|each|every) (?:day|week|month|case)`,
    `${numberPattern} (?:\\w+ )?(?:in|of|out of) (?:the last )?${numberPattern}`,
    `\\b(?:a quarter|a third|half|most|two thirds) of\\b|\\bevery (?:second|third|other|\\d+(?:rd|th|nd|st))\\b`,
    `${numberPattern} [a-z-]{3,}(?: [a-z-]+)? (?:per|a|an|each|every) (?:day|week|month|case|night|morning|sprint|release)`,
    `${numberPattern} [a-z-]+s (?:\\w+ ){0,4}(?:${lost})\\b|\\b(?:${lost}) (?:\\w+ ){0,2}${numberPattern} [a-z-]+s\\b`,
    `${numberPattern} (?:people|persons?|devs?|engineers?) (?:\\w+ )?full.?time`,
    `\\b(?:costs?|takes?|loses?|spends?|wastes?|waits?|adds?|blocks?|needs?|us|burns?|is|for) (?:\\w+ )?an? (?:full |whole |entire |working )?(?:hour|day|week|month|morning|afternoon)\\b`,
    `(?:^|[:;,(] ?)an? (?:full |whole |entire )?(?:hour|day|week) (?:per|each|every|goes|is)\\b`,
  ].join('|'),
  'i',
)

/** Places that are everywhere: they say nothing of where. */
const nowhere =
  /\b(?:at (?:the moment|least|most|all|risk|times|present|once|work|a time|our company|our size)|in (?:general|total|the end|our (?:company|team|process|workflow|organi[sz]ation|business)|time|sum|fact|the past|the future|the company|the team|parts?|particular|average|a row|a (?:day|week|month|year)|\d{4})|on average|before (?:that|now|long)|after (?:that|all)|since \S+|during (?:the|each|every) (?:day|week|month|year)|between (?:us|people|teams|everyone)|when (?:possible|needed))\b/g

const words = 'at|between|before|during|after|while|when|whenever|where|until|into|onto|inside|behind|from'
const activity =
  'approv(?:al|als|ing)|sign-?offs?|reviews?|hand-?(?:over|off)s?|hand(?:s|ing)? (?:over|off)|intake|checkout|goods-in|packing|shipping|picking|dispatch|triage|billing|invoicing|scheduling|planning|estimat\\w+|deploy\\w*|releases?|builds?|pipelines?|import(?:er|s|ing)?|export(?:er|s|ing)?|migrations?|onboarding|reconcil\\w+|match(?:ing|es)|typing|retyp\\w+|copy(?:ing|-?paste)?|merging|test(?:ing|s| data| environment)|qa|staging|batch|e2e|ci|audits?|quotes?|quoting|contracts? sit|refunds?|returns?|procurement|ordering|reporting|stocktak\\w+|inspection|painting|sewing|sealing|cutting|loading|unloading|label(?:s|ling)|inventory|payroll|dunning|closing|queues?|steps?|stages?|gate|desk|forms?|spreadsheets?|backlog|search|login|sign-?up|support|legal|finance|warehouse|stock|security check|bank check|store review|changelog|on-call|rota|eta|hotline|sheets?|carts?|tickets?|pull requests?|prs|merges|data entry|entry|mapping|sync|parts'
const verbPlace = '(?:stuck|hang(?:s|ing)?|stall(?:s|ed)?|waits? (?:for|on)|waiting (?:for|on)|sits?|held up|breaks? (?:down )?(?:at|in|on)|retyp\\w+|re-?enter\\w*|types? (?:it|them|the)|by hand)'
const place = new RegExp(`\\b(?:${activity}|${verbPlace})\\b|\\b(?:${words}) (?:the |a |an |our |each |every )?(?!we\\b|it\\b|us\\b|me\\b)[a-z]{2,}`, 'i')

/** What English knows of prices and places in a problem line (P1, P2). */
export const problem: ProblemWording = {
  isCounted: (line) => counted.test(line.replaceAll('’', "'")),
  price: linePrice,
  namesPlace: (line) => place.test(line.toLowerCase().replace(nowhere, ' ')),
}
