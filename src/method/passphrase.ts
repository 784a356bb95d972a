export type PassphraseStrength = 'short' | 'weak' | 'fair' | 'strong'

const shortBelow = 10
const fairFrom = 14
const strongFrom = 20
const fewLetters = 6

/** How long a passphrase would hold against somebody who has the file and tries, by its length, its words and how much it repeats itself. */
export function passphraseStrength(text: string): PassphraseStrength {
  const said = text.trim()
  if (said.length < shortBelow) return 'short'
  const words = new Set(said.toLocaleLowerCase().split(/[\s.,;-]+/).filter((word) => word.length > 2)).size
  const letters = new Set(said.toLocaleLowerCase()).size
  const isRun = /^(?:0?123|abc|qwert|password|passwort)/i.test(said)
  if (letters < fewLetters || (isRun && words < 3) || /^\d+$/.test(said)) return 'weak'
  if (words >= 4 || (said.length >= strongFrom && letters > 9)) return 'strong'
  return said.length >= fairFrom || words >= 3 ? 'fair' : 'weak'
}
