const digits = String.raw`\d{1,3}(?:[ \u00a0\u202f'’.,]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)?`

const named: Readonly<Record<string, number>> = {
  half: 0.5, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12,
  fifteen: 15, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, ninety: 90, hundred: 100, dozen: 12,
}

/** The source of a pattern for a written number, for use inside of other patterns. It has no groups of its own. */
export const numberPattern = `(?:(?:${digits})(?:\\s?k\\b)?|\\b(?:${Object.keys(named).join('|')})\\b(?: and a half)?)`

/** The value of what `numberPattern` found: "1.200,50", "1,200", "4k", "two and a half". NaN for anything else. */
export function readNumber(written: string): number {
  const text = written.trim().toLowerCase()
  const word = named[text.split(' ')[0]!]
  if (word !== undefined) return text.endsWith('and a half') ? word + 0.5 : word
  const thousand = text.endsWith('k') ? 1000 : 1
  const plain = text.replace(/[\s\u00a0\u202f'’]|k$/g, '')
  const mark = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','))
  if (mark < 0) return Number(plain) * thousand
  const whole = plain.slice(0, mark)
  const groups = plain.length - mark === 4 && !plain.startsWith('0') && !(/[.,]/.test(whole) && !whole.includes(plain[mark]!))
  const value = groups ? plain.replace(/[.,]/g, '') : `${whole.replace(/[.,]/g, '')}.${plain.slice(mark + 1)}`
  return Number((Number(value) * thousand).toFixed(4))
}
