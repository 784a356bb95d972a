import type { ProblemWording } from '../../../method/problem-flags.ts'
import { anyOf } from './any-of.ts'
import { numberPattern as n } from './numbers.ts'
import { namesPlace } from './place.ts'
import { linePrice } from './price.ts'

const lost =
  'lost|lose|losing|redone|again|rework\\w*|wrong|fail\\w*|cancel\\w*|turn(?:ed)? away|late|miss(?:ed|ing)?|reject\\w*|' +
  'reopen\\w*|return\\w*|drop\\w*|wast\\w*|bounc\\w*|complain\\w*|break\\w*'
const stretch =
  'h|hrs?|hours?|min|mins|minutes?|d|days?|wks?|weeks?|months?|mornings?|afternoons?|evenings?|nights?|fte|pd|times|x'
const costs = 'costs?|takes?|loses?|spends?|wastes?|waits?|adds?|blocks?|needs?|us|burns?|is|for'
const span = '(?:day|week|month|case|night|morning|sprint|release)'

const counted = anyOf(
  [
    `${n}\\s?-?(?:[a-z-]+.)?(?:${stretch})\\b`,
    '[€$£]\\s?\\d|\\b(?:eur|usd|gbp|chf)\\s?\\d',
    '\\d\\s?k?\\s?(?:€|\\$|£|eur|euros?|usd|dollars?|bucks|gbp|pounds|quid|chf|francs|%|percent)',
    `\\d\\s?k? (?:per|a|each|every) ${span}`,
    `${n} (?:\\w+ )?(?:in|of|out of) (?:the last )?${n}`,
    '\\b(?:a quarter|a third|half|most|two thirds) of\\b|\\bevery (?:second|third|other|\\d+(?:rd|th|nd|st))\\b',
    `${n} [a-z-]{3,}(?: [a-z-]+)? (?:per|a|an|each|every) ${span}`,
    `${n} [a-z-]+s (?:\\w+ ){0,4}(?:${lost})\\b|\\b(?:${lost}) (?:\\w+ ){0,2}${n} [a-z-]+s\\b`,
    `${n} (?:people|persons?|devs?|engineers?) (?:\\w+ )?full.?time`,
    `\\b(?:${costs}) (?:\\w+ )?an? (?:full |whole |entire |working )?(?:hour|day|week|month|morning|afternoon|evening)\\b`,
    '(?:^|[:;,(] ?)an? (?:full |whole |entire )?(?:hour|day|week) (?:per|each|every|goes|is)\\b',
  ],
  true,
)

/** What English knows of prices and places in a problem line (P1, P2). */
export const problem: ProblemWording = {
  isCounted: (line) => counted.test(line.replaceAll('’', "'")),
  price: linePrice,
  namesPlace,
}
