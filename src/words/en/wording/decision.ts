import type { DecisionWording } from '../../../method/decision-flags.ts'
import { anyOf } from './any-of.ts'
import { secondQuestion } from './second-question.ts'

/** "or" in phrases that offer no second course. */
const idleOr = new RegExp(
  anyOf([
    'and/or', 'or (?:so|something|whatever|similar|anything|more|less|others?|even|two)', 'sooner or later', 'more or less',
    'one or two', 'two or three',
  ]),
  'gi',
)

/** Words that name two courses by themselves. */
const courses = anyOf(
  [
    'either', 'vs|versus', 'rather than', 'instead of', 'alternatively', 'otherwise', 'y/n', 'no-go', 'go ?(?:/|or) ?no.go',
    'yes ?(?:or|/) ?no', 'which of', 'which one', '(?:choose|pick) one', '(?:decide|choose|choice|pick) between',
    '(?:choose|pick|prefer|take)\\b.+\\bover', 'option (?:a|1)\\b.+\\boption (?:b|2)', 'build/buy|buy/build',
  ],
)
const listOfCourses = / \/ |\b(?:which|what|who)\b[^:]*:[^,]+,/

const verb = anyOf([
  'keep|stay|leave|let|move|switch|replace|drop|stop|pause|wait|ship|buy|build|hire|renew|cancel|sell|sign|give|cut|freeze|fix',
  'finish|extend|outsource|train|pay|raise|rent|close|open|kill|delete|merge|split|roll|migrate|rewrite|use|go|start|add|remove',
  'delay|postpone|accept|ask|run|turn|do it|live with|stick|shut|bin|put|take|bring|hand|end|scrap|retire|launch|adopt',
])

/** What opens a choice that may name one course: the other is to leave it. */
const toDoOrNot =
  /^(?:(?:so|ok|decision|question|decide|now)\b[:,]? )?(?:do|should|shall|can|could|will|would|must|may|is it time to|are we \w+ to) /
const whether = /\bwhether\b|\b(?:decide|determine|settle|agree|know|question is|choose)\b.{0,20}\bif (?:we|to|the|our|it|they)\b/

/** No course, since nobody could see whether it was taken. */
const empty = anyOf([
  'talk|discuss|improve|optimi[sz]e|do (?:something|anything|more|better)|look into|think about|explore|get better|become',
  'work on|focus|align|prioriti[sz]e|address|rethink|consider|handle|invest|have|know|understand|agree on|care|be more',
])

/** Questions that name no course. */
const open = /^(?:how|why|what|where|when|ideas|thoughts)\b/
const theme = anyOf(
  [
    'strateg|direction|vision|roadmap|improv|better|optimi[sz]|align|discuss|talk|communicat|collaborat|cultur|scal(?:e|ing|ab)',
    'quality|performan|productiv|efficien|velocity|transformation|moderni|innovati|governance|complian|priorit|future|next steps',
    'way forward|debt|same page|idea|brainstorm|review of|faster|quicker|agile|responsib|process|automati|clarify|reduce|optimum',
    'ways of working|experience|ownership|understand|structure|mess\\b|get a (?:grip|handle)|sort out|raise the bar',
  ].map((one) => `\\b(?:${one})`),
  true,
)

/** What English knows of a choice between courses (D2), of themes (D3), and of a second question (D1, D6). */
export const decision: DecisionWording = {
  offersCourses(line) {
    const text = plain(line)
    if (courses.test(text) || listOfCourses.test(text) || offersOr(text)) return true
    if (theme.test(text)) return false
    if (whether.test(text)) return !empty.test(text)
    if (empty.test(text.slice(0, 60))) return false
    return (toDoOrNot.test(text) && text.split(' ').length > 3) || (text.endsWith('?') && text.search(verb) === 0)
  },
  isTheme: (line) => theme.test(plain(line)) || open.test(plain(line)),
  second: secondQuestion,
  sentences: (line) => line.trim().replace(abbreviated, '').split(sentenceEnd).length,
}

function plain(line: string): string {
  return line.trim().toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').replace(idleOr, ' ')
}

/** "or" between courses; after an open question or a theme only where a verb or a mark says that courses follow. */
function offersOr(text: string): boolean {
  const at = text.search(/\bor\b/)
  if (at < 0) return false
  const before = text.slice(0, at)
  if (open.test(text)) return /[:?]/.test(before) || verb.test(text.slice(at))
  if (theme.test(before) && !toDoOrNot.test(text) && !whether.test(text)) return verb.test(text)
  return true
}

/** Between two sentences; not before a second course ("… ? Or …") or words in brackets. */
const sentenceEnd = /(?:[?!]|[\p{L}\d)]{2}[.])["')]?\s+(?=["']?[\p{L}\d])(?!or\b)/iu
const abbreviated = /\b(?:vs|approx|incl|excl|max|min|etc|e\.g|i\.e|resp|dept|est|nr|no|dr|mr|mrs|ms|st|inc|ltd|co|corp)\./gi
