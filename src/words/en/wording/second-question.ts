import type { SecondQuestion } from '../../../method/decision-flags.ts'

const subject =
  '(?:we|i|you|it|they|there|he|she|the|this|that|these|our|my|their|any\\w*|some\\w*|every\\w*|legal|sales|support|ops|finance|qa|hr|marketing|engineering|product|management|customers|[a-z]+s)'
const helper = '(?:should|shall|do|does|did|can|could|will|would|is|are|was|may|must|has|have)'

/** How a question begins, in the middle of a line. */
const asks = `(?:(?:who|whose|why|what about|if so)\\b|(?:how|what|when|where)(?: much| many| long| often)?(?:(?: \\w+){0,2})? ${helper}\\b|how (?:to|much|many|long|often)\\b|what (?:if|next|happens|else)\\b|which \\w+(?: \\w+)? (?:${helper}|owns?|pays?|takes?|runs?|goes)\\b|${helper} ${subject}\\b|whether\\b)`

const link = '(?:(?:and|plus|also|&|then|so),? (?:also,? )?)'
const afterMark = new RegExp(`[?]["')]*\\s+(?!or\\b)(${link}?)([^?]+[?]?)`, 'i')
const joined = new RegExp(`[,;]?\\s+(?:${link}|(?:and|&) )(?=${asks})`, 'i')
const alsoAsked = /[,;]\s*(?:and )?also,?\s+(?=\S)/i
const asksFirst = new RegExp(`^${asks}`, 'i')
const choice = /\b(?:or|whether|vs|versus|either)\b|[/]/i

/** The second question of a line, and how the line reads without it (D6). Null where there is one question or none. */
export function secondQuestion(line: string): SecondQuestion | null {
  return afterTheMark(line) ?? afterALink(line)
}

function afterTheMark(line: string): SecondQuestion | null {
  const found = afterMark.exec(line)
  if (!found) return null
  const [whole, linked = '', question = ''] = found
  const before = line.slice(0, found.index + 1)
  if (!asksFirst.test(question) && !(linked && question.endsWith('?')) && !(choice.test(before) && question.endsWith('?'))) return null
  const end = found.index + whole.length
  const from = end - question.length - linked.length
  return { at: [from, end], cut: [found.index + 1, end], instead: '', asks: asked(question) }
}

function afterALink(line: string): SecondQuestion | null {
  const found = joined.exec(line) ?? alsoAsked.exec(line)
  if (!found) return null
  const start = found.index + found[0].length
  const before = line.slice(0, found.index)
  const rest = line.slice(start)
  // "whether and how", "who decides X and when": a choice must stand before it, and none may follow that it belongs to.
  if (before.trim().split(/\s+/).length < 3 || !(choice.test(before) || new RegExp(`^\\W*${helper}\\b`, 'i').test(before))) return null
  if (!choice.test(before) && /\bor\b/i.test(rest)) return null
  if (/\bor\b/i.test(rest) && /\b(?:whether|either)\b/i.test(before) && !/\bor\b/i.test(before)) return null
  const length = rest.search(/[?]/) < 0 ? rest.length : rest.search(/[?]/) + 1
  const end = start + length
  const mark = rest.slice(0, length).endsWith('?') && !/[?!.]$/.test(before) ? '?' : ''
  const from = found.index + (/^[,;]?\s*/.exec(found[0])?.[0].length ?? 0)
  return { at: [from, end], cut: [found.index, end], instead: mark, asks: asked(rest.slice(0, length)) }
}

function asked(question: string): string {
  const text = question.trim().replace(/[\s?.!;,]+$/, '')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}?`
}
