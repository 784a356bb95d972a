import type { ActionWording } from '../../../method/action-flags.ts'

/** What stands before the verb without saying anything: "we should probably", "Ben to", "todo:". */
const softened = [
  'maybe|perhaps|possibly|probably|just|also|then|first|please|pls|plz|quickly|further|still|really|actually',
  'we|i|you|they|somebody|someone|everybody|everyone|the team|all|both',
  "we['’]?ll|i['’]?ll|we['’]?d|let['’]?s|let us",
  'should|shd|could|can|might|must|may|will|would|ought|gotta|gonna|wanna|like|need|needs|have|has|want|wants|going|plan',
  'ok|okay|so|well|and|yes|to|try and|try to|trying to|start to|start|begin to|begin|continue to|go and|go|agreed|action|todo|to-do|next step|next steps|next',
].join('|')
const named = String.raw`\p{L}+(?: (?:and|&|\+) \p{L}+)?(?: (?:to|will|should|could|needs to|has to|must)(?= )|:)`

/** Verbs after which nobody sees anything, with their usual typos. */
const verbs = [
  String.raw`inv\w{0,3}s\w{0,4}g\w?t\w*`,
  String.raw`look(?:ing)? (?:in ?to|at|around|closer)`,
  String.raw`(?:take|have|get) (?:a|another) (?:\w+ )?(?:look|think)`,
  String.raw`explor\w*|expore|exlpor\w*|explroe`,
  String.raw`(?:re-?)?think(?:ing)?|ponder|reflect on|contemplate|brainstorm\w*|ideate`,
  String.raw`d[ie]s?c+us+(?:ing)?`,
  String.raw`follow(?:ing)?[- ]?up`,
  String.raw`(?:re-?)?consider(?:ing)?`,
  String.raw`(?:get |be |stay )?align(?:ed|ing|ment)?(?! the)`,
  String.raw`sync(?:ing|h)?(?: up| with| w\/| on| about| between|$)`,
  String.raw`touch(?:ing)? base|circl\w+ back|loop back|reach(?:ing)? out|check(?:ing)? in|connect (?:with|w\/)|catch up`,
  String.raw`(?:have|hold|schedule|set up|arrange|organi[sz]e) (?:a|an|another) (?:\w+ )?(?:chat|talk|word|conversation|discussion|brainstorm)`,
  String.raw`(?:have|hold|schedule|set up|arrange|organi[sz]e|book) (?:a|an|another) (?:[\w-]+ ){0,2}(?:call|meeting|session|workshop) (?:[\w/]+ ){0,3}(?:to|and) (?:talk|discuss|align|explore|think|brainstorm)`,
  String.raw`(?:talk|speak|chat)(?:ing)? (?:to|with|w\/|about|abt|over)|meet (?:to|about|with)`,
  String.raw`re[sa]\w{0,3}r\w{0,2}ch\w*|evaluat\w*|assess\w*|examin\w*|analy[sz]e?|analysis of|study`,
  String.raw`figur\w+ out|understand\w*|get (?:a feel|a sense|a better|clarity|input|feedback|buy-?in|to grips|our heads?)|learn (?:more|about)`,
  String.raw`get (?:us|them|all|everyone|everybody|people|the team) (?:aligned|on the same page|on board)|clear the air`,
  String.raw`(?:gather|collect) (?:\w+ )?(?:thoughts|ideas|input|feedback|opinions)`,
  String.raw`keep (?:an eye|in mind|thinking|monitoring|track|working)|monitor(?:ing)?(?! for)|be (?:more|aware|mindful|better)|raise awareness`,
  String.raw`improv\w*|work(?:ing)? (?:on|towards?)|deal with|prepare for|go(?:ing)? through|revisit\w*`,
  String.raw`deep[- ]?div\w+|(?:do|make) a deep[- ]?dive|dig (?:in|into|deeper)|div(?:e|ing) (?:in|into|deeper)|drill (?:in|into|down)`,
].join('|')

/** What people will see after all: "… and send the list to Ana". */
const seen = [
  'send|post|write|note|list|share|show|tell|ask|get|bring|report|publish|call|put|add|draft|pick|choose|decide|file|book|order|delete|fix',
  'e-?mail|mail|present|print|buy|record|document|make|create|sign|scan|copy|name|give|paste|upload|push|merge|open|close|cut|remove|cancel',
  'set|move|pay|count|measure|agree|propose|hand|turn|start|stop|switch|announce',
].join('|')

const joined = String.raw`(?:\band|\bthen|\bso|[:,;&+]|->|→)`

export const actions: ActionWording = {
  lead: new RegExp(String.raw`^(?:[^\p{L}\p{N}]+|(?:${softened})(?=[^\p{L}\p{N}])|${named})`, 'iu'),
  emptyVerb: new RegExp(String.raw`^(?:${verbs})(?![\p{L}\p{N}=])`, 'iu'),
  visible: new RegExp(String.raw`${joined} (?:(?:then|we|i|to) )?(?:${seen})(?![\p{L}\p{N}])|(?:to|under|below) [~<€$£]?\d`, 'iu'),
}
