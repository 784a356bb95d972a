import { anyOf } from './any-of.ts'
import { telling } from './common-words.ts'

/** Places that are everywhere: they say nothing of where. */
const nowhere = new RegExp(
  anyOf([
    'at (?:the moment|least|most|all|risk|times|present|once|work|a time|our company|our size)',
    'in (?:general|total|the end|our (?:company|team|process|workflow|organi[sz]ation|business)|time|sum|fact)',
    'in (?:the (?:past|future|company|team)|parts?|particular|average|a row|a (?:day|week|month|year)|\\d{4})',
    'on average|before (?:that|now|long)|after (?:that|all)|since \\S+|during (?:the|each|every) (?:day|week|month|year)',
    'between (?:us|people|teams|everyone)|when (?:possible|needed)|(?:from|in) the (?:stone|dark) ages?|in (?:the dark|circles)',
    'down the (?:drain|toilet|line)|out of (?:hand|control)|all over the place|(?:bad|poor|negative|online) reviews?',
  ]),
  'gi',
)

/** A place opens with one of these, and one of the next words has to say which. */
const where =
  /\b(?:at|in|between|before|during|after|while|when|whenever|where|until|into|onto|inside|behind|from)((?: [\p{L}'-]+){1,4})/gu
const waits = anyOf([
  'stuck|hang(?:s|ing)?|stall(?:s|ed)?|waits? (?:for|on)|waiting (?:for|on)|sits|held up|breaks? down|re-?enter\\w*|retyp\\w+|by hand',
])
const activity = anyOf([
  'approv(?:al|als|ing)|sign-?offs?|reviews?|hand-?(?:over|off)s?|intake|checkout|goods-in|packing|shipping|picking|dispatch',
  'triage|billing|invoicing|scheduling|planning|deploys?|deployments?|releases?|builds?|pipelines?|import(?:er|s)?|export(?:er|s)?',
  'migrations?|onboarding|reconcil\\w+|typing|copy(?:ing|-?paste)?|testing|tests|qa|staging|batch|audits?|quotes?|refunds?',
  'procurement|payroll|dunning',
  'queues?|steps?|inspection|painting|sewing|sealing|cutting|loading|label(?:s|ling)|stock|warehouse|changelog|rota|mapping|on-call',
])

/** With two words of its own a line says of what it speaks. */
const enough = 2

/** Whether a line says where it breaks: a place, a step, an activity, or at least of what it speaks (P1). */
export function namesPlace(line: string): boolean {
  const text = line.toLowerCase().replaceAll('’', "'").replace(nowhere, ' ')
  if (waits.test(text) || activity.test(text)) return true
  if ([...text.matchAll(where)].some(([, words = '']) => telling(words).length > 0)) return true
  return new Set(telling(text)).size >= enough
}
