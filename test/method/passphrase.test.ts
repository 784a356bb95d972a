import { expect, test } from 'vitest'
import { passphraseStrength } from '../../src/method/passphrase.ts'

test.each([
  ['', 'short'],
  ['blue9', 'short'],
  ['1234567890', 'weak'],
  ['aaaaaaaaaaaaaaaaaa', 'weak'],
  ['password2026', 'weak'],
  ['q7Rk2m-xw0', 'weak'],
  ['bicycle shop door', 'fair'],
  ['q7Rk2m-xw0pZ44', 'fair'],
  ['bicycle river paper lamp', 'strong'],
  ['q7Rk2m-xw0pZ44vv9KbM', 'strong'],
] as const)('[V1] “%s” is %s', (text, strength) => {
  expect(passphraseStrength(text)).toBe(strength)
})
