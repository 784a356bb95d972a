/** Crockford's alphabet: no I, L, O or U, so nothing looks like something else and nothing is spelt by accident. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const looksLike: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' }

export const codeLength = 6

/** How long a code opens something, in ms of the relay's clock. */
export const codeLasts = 10 * 60_000

/** A code from as many random bytes as it has letters; every code is as likely as any other. */
export function codeFrom(random: Uint8Array): string {
  return Array.from(random.subarray(0, codeLength), (byte) => alphabet[byte & 31]).join('')
}

/** The code that somebody typed, in whatever case, with gaps and look-alikes; null when it can be none. */
export function readCode(text: string): string | null {
  const typed = text.toUpperCase().replace(/[\s\-–—.·]/g, '')
  if (typed.length !== codeLength) return null
  const letters = Array.from(typed, (letter) => looksLike[letter] ?? letter)
  return letters.every((letter) => alphabet.includes(letter)) ? letters.join('') : null
}
