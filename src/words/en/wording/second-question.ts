import type { SecondQuestion } from '../../../method/decision-flags.ts'
import { anyOf } from './any-of.ts'

const helper = '(?:should|shall|do|does|did|can|could|will|would|is|are|was|may|must|has|have)'
const named = 'legal|sales|support|ops|finance|qa|hr|marketing|engineering|product|management|customers'
const subject = `(?:we|i|you|it|they|there|he|she|the|this|that|these|our|my|their|any\\w*|some\\w*|every\\w*|${named}|[a-z]+s)`

/** How a question begins, in the middle of a line. */
const asks = `(?:${[
  '(?:who|whose|why|what about|if so)\\b',
  `(?:how|what|when|where)(?: much| many| long| often)?(?:(?: \\w+){0,2})? ${helper}\\b`,
  'how (?:to|much|many|long|often)\\b',
  'what (?:if|next|happens|else)\\b',
  `which \\w+(?: \\w+)? (?:${helper}|owns?|pays?|takes?|runs?|goes)\\b`,
  `${helper} ${subject}\\b`,
  'whether\\b',
].join('|')})`

const link = '(?:(?:and|plus|also|&|then|so),? (?:also,? )?)'
const afterMark = new RegExp(`[?]["')]*\\s+(?!or\\b)(${link}?)([^?]+[?]?)`, 'i')
const joined = new RegExp(`[,;]?\\s+(?:${link}|(?:and|&) )(?=${asks})`, 'i')
const alsoAsked = /[,;]\s*(?:and )?also,?\s+(?=\S)/i
const asksFirst = new RegExp(`^${asks}`, 'i')
const opensWithHelper = new RegExp(`^\\W*${helper}\\b`, 'i')
const choice = anyOf(['\\b(?:or|whether|vs|versus|either)\\b', '[/]'], true)
const or = /\bor\b/i

/** The second question of a line, and how the line reads without it (D6). Null where there is one question or none. */
export function secondQuestion(line: string): SecondQuestion | null {
  return afterTheMark(line) ?? afterALink(line)
}

function afterTheMark(line: string): SecondQuestion | null {
  const found = afterMark.exec(line)
  if (!found) return null
  const [whole, linked = '', question = ''] = found
  const isMarked = question.endsWith('?')
  const followsChoice = choice.test(line.slice(0, found.index + 1))
  if (!asksFirst.test(question) && !(isMarked && (linked || followsChoice))) return null
  const end = found.index + whole.length
  const from = end - question.length - linked.length
  return { at: [from, end], cut: [found.index + 1, end], instead: '', asks: asked(question) }
}

function afterALink(line: string): SecondQuestion | null {
  const found = joined.exec(line) ?? alsoAsked.exec(line)
  if (!found) return null
  const before = line.slice(0, found.index)
  const start = found.index + found[0].length
  const rest = line.slice(start)
  if (!standsAlone(before, rest)) return null
  const mark = rest.indexOf('?')
  const end = mark < 0 ? line.length : start + mark + 1
  const instead = mark >= 0 && !/[?!.]$/.test(before) ? '?' : ''
  const from = found.index + /^[,;]?\s*/.exec(found[0])![0].length
  return { at: [from, end], cut: [found.index, end], instead, asks: asked(line.slice(start, end)) }
}

/** "whether and how", "who decides and when, or …": a choice must stand before a second question, and no course of it after. */
function standsAlone(before: string, rest: string): boolean {
  if (before.trim().split(/\s+/).length < 3) return false
  const isChoice = choice.test(before)
  if (!isChoice && !opensWithHelper.test(before)) return false
  return !or.test(rest) || (isChoice && (or.test(before) || !/\b(?:whether|either)\b/i.test(before)))
}

function asked(question: string): string {
  const text = question.trim().replace(/[\s?.!;,]+$/, '')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}?`
}
