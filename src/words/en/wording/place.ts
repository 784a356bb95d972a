import { anyOf, listed } from './any-of.ts'

/** Places that are everywhere: they say nothing of where. */
const nowhere = new RegExp(
  anyOf([
    'at (?:the moment|least|most|all|risk|times|present|once|work|a time|our company|our size)',
    'in (?:general|total|the end|our (?:company|team|process|workflow|organi[sz]ation|business)|time|sum|fact)',
    'in (?:the (?:past|future|company|team)|parts?|particular|average|a row|a (?:day|week|month|year)|\\d{4})',
    'on average|before (?:that|now|long)|after (?:that|all)|since \\S+|during (?:the|each|every) (?:day|week|month|year)',
    'between (?:us|people|teams|everyone)|when (?:possible|needed)',
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

/** Words that any complaint could have: two others, and the line says of what it speaks. */
const general = new Set(
  listed(`
a|an|the|this|that|these|those|it|its|we|us|our|ours|you|your|they|them|their|he|she|his|her|i|me|my|who|what|which|there|here|and|or|but|so
of|to|in|on|at|by|for|with|as|than|then|too|very|much|many|more|less|most|all|every|each|everything|everyone|everybody|nobody|nothing|no|not|never
always|often|again|still|just|only|also|about|around|approx|roughly|per|total|average|is|are|was|were|be|been|being|am|do|does|did|done|have|has|had
can|cannot|could|should|would|will|must|may|get|gets|getting|got|go|goes|going|gone|keep|keeps|make|makes|need|needs|take|takes|taking|took|want
cost|costs|costing|lose|loses|lost|losing|loss|waste|wastes|wasted|wasting|spend|spends|spent|burn|burns|eat|eats|pay|pays|wait|waits|waiting
slow|slows|slowly|slower|late|long|longer|down|up|bad|badly|poor|poorly|broken|wrong|old|new|big|huge|lot|lots|some|few|several|whole|thing|things
stuff|something|anything|process|processes|workflow|workflows|system|systems|tool|tools|tooling|software|team|teams|company|business|people|person
dev|devs|developer|developers|staff|colleague|colleagues|user|users|customer|customers|client|clients|work|working|works|manual|manually|rework
time|times|day|days|daily|week|weeks|weekly|month|months|monthly|year|years|quarter|hour|hours|hr|hrs|min|mins|minute|minutes|h|d|wk|case|cases
morning|evening|night|percent|eur|euro|euros|usd|dollars|gbp|pounds|chf|k|last|next|since|twice|once|half|full|one|two|three|four|five|six|seven
eight|nine|ten|eleven|twelve|communication|quality|productivity|efficiency|inefficiency|transparency|ownership|culture|chaos|silo|silos|debt
technical|organisation|organization|structure|problem|problems|issue|issues|trouble|bug|bugs|error|errors|mistake|mistakes|complaint|complaints
lack|missing|unclear|nobody|knows|know|going|crack|cracks|fall|falls|through|frustrated|frustrating|unhappy|annoyed|annoying|stress|firefighting
drowning|talk|talks|feel|feels|responsible|responsibility|terrible|horrible|idle|stand|stands|mess|messy|pain|painful|hard|difficult
complicated|complex|enough|blame|morale|motivation|busy|overloaded|overworked|tired|confusion|confused|confusing|priority|priorities
expensive|costly|outdated|legacy|tech|happy|each|other
finish|finished|planned|different|differently|due|because|why|ticket|order|orders|meeting|meetings|project|projects|task|tasks|data|out|off
`),
)
const enough = 2

/** Whether a line says where it breaks: a place, a step, an activity, or at least of what it speaks (P1). */
export function namesPlace(line: string): boolean {
  const text = line.toLowerCase().replaceAll('’', "'").replace(nowhere, ' ')
  if (waits.test(text) || activity.test(text)) return true
  if ([...text.matchAll(where)].some(([, words = '']) => telling(words).length > 0)) return true
  return new Set(telling(text)).size >= enough
}

function telling(text: string): string[] {
  return (text.match(/[\p{L}'-]{2,}/gu) ?? []).filter((word) => !general.has(word))
}
