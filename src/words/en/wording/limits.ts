import type { LimitWording } from '../../../method/limit-flags.ts'
import { isOnlyFuzzy } from './common-words.ts'
import { limitNumbers } from './limit-numbers.ts'

const any = (...patterns: string[]) => new RegExp(patterns.join('|'))

const money = '(?:budgets?|money|cash|funds|funding|wallet)'
const time = '(?:time|capacity|bandwidth|hours|availability)'
const folk = '(?:people|persons|folks|devs?|developers|engineers|testers|guys|colleagues|hands|heads|staff|of us|of them)'
const size = '(?:huge|big|large|small|tiny|low|tight|limited|modest|much|lots? of|little|some|a bit of|hardly any|barely any|enough|reasonable|decent|spare|unlimited|infinite)'
const bounded = '(?:tight|limited|short|low|small|thin|scarce|precious|stretched|constrained)'
/** Up to two words such as “really quite”; naming them would make the patterns slow to build. */
const very = '(?:[a-z]+ ){0,2}'
const is = "(?: is| are|'s|’s| gets?| being)? "

export const limits: LimitWording = {
  vague: {
    'vague-money': any(
      `\\b${size} (?:\\w+ )?${money}\\b`,
      `\\b${money}${is}${very}${bounded}\\b`,
      "\\b(?:as cheap(?:ly)? as|cheap(?:ish|er)?$|(?:too|very|so|that|super|overly|be|not) (?:expensive|pricey)|affordable|low[- ]cost|on the cheap|shoestring|penny-?pinching)\\b",
      "\\b(?:costs?|spend) (?:too|very|that|as) (?:much|little)\\b",
      '\\b(?:a few|a couple(?: of)?|some|several) (?:hundred|thousand|k|grand|euros?|dollars|pounds|bucks)\\b',
      "\\bcan(?:'t|’t|not|t) (?:really )?(?:spend|afford) (?:too |that |very )?(?:much|a lot)\\b",
    ),
    'vague-hours': any(
      `\\b(?:pretty|quite|very|super|really|too|rather|so|fairly|kinda|always|already|mostly|all|crazy|insanely|is|are|we.?re|everyone|everybody|too) busy\\b`,
      '\\b(?:swamped|slammed|overloaded|over-?worked|snowed under|(?:is|are|re) under ?water|maxed out|flat out|up to (?:our|my|their) (?:ears|necks?)|full plates?|a lot on)\\b',
      `\\b(?:is|are|we.?re|team|already|too|very|so) ${very}stretched\\b`,
      `\\b${size} (?:\\w+ )?${time}\\b`,
      `\\b${time}${is}${very}${bounded}\\b`,
      '\\bwhen(?:ever)? (?:\\w+ ){1,2}(?:gets?|has|have|finds?) (?:round|around|time|a (?:moment|minute|gap|chance))\\b',
      '\\b(?:a few|a couple(?: of)?|some|several) (?:hours|hrs|days|afternoons|mornings|evenings)\\b',
      `\\b(?:nobody|no one|none of us) (?:really )?(?:has|have|got) (?:any |much |enough |the )?${time}\\b`,
      `\\b(?:have|has|got|there is|there.s|with)(?: really)? (?:no|not enough|zero) ${time}\\b(?! ?sheet)`,
      `\\b(?:do|does|have|has)(?: not|n.?t) (?:really )?(?:have |got )?(?:any |much |enough |the )?${time}\\b`,
      '\\b(?:now and then|from time to time|occasionally|here (?:and|or) there|on the side|in between|part[- ]?time|as time allows)\\b',
    ),
    'vague-people': any(
      `\\b(?:a few|a couple(?: of)?|a handful(?: of)?|some|several|not (?:that |so |too )?many|not enough|too few|only few|hardly any|very few|hardly enough) (?:\\w+ )?${folk}\\b`,
      '\\b(?:small|tiny|little|lean|thin|mini) (?:\\w+ )?(?:team|crew|staff|group)\\b',
      '\\b(?:team|crew|staff) is (?:small|tiny|thin|lean)\\b',
      '\\btoo few\\b|\\bnot (?:much|a lot of) help\\b|\\b(?:only|just|mostly|mainly) (?:juniors?|temps?|interns?|students|trainees|part-?timers|beginners|volunteers)\\b',
      '\\b(?:short|under)[- ]?(?:staffed|handed)\\b',
      `\\b(?:lack(?:ing)?|short of|missing) (?:good |enough )?${folk}\\b`,
    ),
    'vague-day': any(
      '\\b(?:asap|as (?:soon|quick(?:ly)?|fast|early) as (?:possible|we can|you can)|a\\.s\\.a\\.p|sooner rather than later|sooner the better|at some point|some ?day|eventually|before (?:too )?long|in the near future|yesterday$)\\b',
      '\\b(?:done|ready|live|fixed|finished|shipped|happen|out|needed|very|pretty|quite|really) (?:soon(?:ish)?|quick(?:ly)?|fast|shortly|urgently)\\b',
      '^(?:very |pretty |quite |really |it.?s |this is )*(?:soon(?:ish)?|quick(?:ly)?|fast|urgent(?:ly)?|shortly|later|in a while|time is (?:short|tight)|some time)(?: please| now| enough| i hope)?[.!]*$',
      '\\b(?:early|mid|late|later|some ?time|end of)[ -](?:next|this) (?:year|quarter|month|spring|summer|autumn|winter)(?:-?ish)?$',
      '\\b(?:soon|urgent)[.!]*$',
      '^some ?time (?:in|this|next|around|before|after) [a-z ]+$',
    ),
    'vague-rule': any(
      '\\b(?:limited|few|scarce|not (?:many|enough)) resources\\b',
      "\\b(?:not|(?:do|does|did|should|must|ca|could|wo|would|is|are|have|has)n.?t|nothing|anything|something|avoid|without) (?:\\S+ ){0,4}(?:too|so|that|overly|really|very) (?:many|much|big|large|long|often|far|expensive|complicated|complex|risky|fancy|crazy|drastic|major)\\b",
      '\\b(?:nothing|anything) (?:crazy|fancy|drastic|major|big|huge|silly)\\b',
      "\\b(?:somehow|hopefully|maybe|perhaps|probably|kind of|sort of|more or less|not really|really$|basically|lets? not|i (?:think|guess)|(?:would|that.d|it.d) be (?:nice|great|good))\\b",
      '^(?:no |any )?(?:really |too )?(?:huge|major|massive|radical|drastic|crazy|giant|big) \\w+[.!]*$',
      '\\bplease[.!]*$|\\blow[- ]key\\b',
      '\\bkeep (?:\\w+ ){1,2}(?:down|low|small|light|cheap|short)\\b',
      '\\b(?:be reasonable|(?:keep|stay) it? ?(?:reasonable|flexible)|within reason|be careful|(?:if|where|wherever|when) possible|if we can|ideally|preferably|try (?:to|not)|it depends|keep it (?:simple|small|light|lean)|common sense|as (?:little|few|much|simple|small|light) as possible)\\b',
    ),
  },
  saysNothingHard: isOnlyFuzzy,
  vagueOn: {
    'vague-money': any('\\b(?:whatever|as long as|(?:the )?same as|like last|a fortune|fortunes|(?:low|high|mid) (?:\\w+ )?(?:figures?|digits?))\\b'),
    'vague-hours': any('\\b(?:when(?:ever)?|if|unless|once|in ?between|between|not before|as long as)\\b', '\\b(?:run|rushed) off\\b'),
    'vague-people': any('\\b(?:most|half|part|some) of (?:the|our|us|them)\\b', '\\bhalf (?:the|our)\\b', '\\boff sick\\b', '\\b(?:barely|hardly) any'),
    'vague-day': any(
      '^(?:not |well |just |long )?(?:when|once|if|as soon as|before|after|until) (?:\\S+ )*(?:is|are|gets?|has|have|says?|it|we|they)\\b',
      '\\b(?:or so|or thereabouts|-?ish|roughly|around|about|maybe|perhaps|probably|hopefully|ideally|preferably|no (?:rush|hurry|pressure)|urgent(?:ly)?)\\b',
    ),
  },
  firm: {
    'vague-money': any(
      '\\b(?:sign|approv|decid|grant|paid|pays|frozen|freez|spent|card|insur|invoice|deposit|capex|opex|salar|wage|subsid)',
      '\\b(?:only|none|nothing|zero|above|below|needs|(?:comes?|taken|is) (?:out of|from))\\b',
    ),
    'vague-hours': any(
      '\\b(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:s|days?)?\\b',
      '\\b(?:mornings?|afternoons?|evenings?|nights?|weekends?|shifts?|lunch|holidays?|school|term|only|never|none|until|while|during|after|before)\\b',
    ),
  },
  vagueAmount: any(
    '\\b(?:not|n.?t)(?: have| got)? (?:too |so |that |very )?(?:a lot|a ton|loads|tons|much|many|huge|big)\\b',
    `^(?:it.?s |is |are |a |as |just |only )*${very}(?:tight|limited|small|low|little|reasonable|modest|moderate|depends|it depends|flexible|some|several|a few|a couple|a bit|hardly any|barely any|hardly anything|whatever (?:is|.s) left|a (?:small|little|certain|modest) (?:amount|sum|bit)|loads|tons|(?:it )?depends on [a-z ]+|next to (?:nothing|none)|very few|unclear|unknown|tbd|tbc|hard to say|no idea|open|varies|enough|not enough|not sure|short|ok|normal|the usual|as needed)(?: (?:right now|now|for now|this year|this quarter|at the moment|these days|i (?:think|guess)|on|really|per (?:week|month)|a (?:week|month)|left))*[.!?]*$`,
    `\\b(?:is|are|be|very|pretty|bit|quite|super|really|rather|so) tight\\b`,
  ),
  exact: /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|half an?|one (?:hour|day|person|week)|mon|tues?|wednes|thurs?|fri|satur|sun)(?:day)?s?\b|\b(?:january|february|march|april|june|july|august|september|october|november|december)\b/,
  nobody:
    /^(?:some(?:one|body)\b.*|any(?:one|body)\b.*|(?:a few|a couple|a handful|some|several|most|not many)\b.*|one (?:of|or two)\b.*|(?:the |our |my )?(?:whole |entire )?(?:team|devs?|developers|engineers|people|guys|folks|staff|experts?)|every(?:one|body)(?: else)?|who ?ever\b.*|they|them|us|we|tbd|tbc|\?+|not sure|limited|small team|who knows)[.!?]*$/,
  numbers: limitNumbers,
}
