import { expect, test } from 'vitest'
import { codeFrom, readCode } from '../../src/protocol/code.ts'

test('[J1] a code is read whatever its case, its gaps and the letters that look alike', () => {
  for (const typed of ['K7M4QP', 'k7m4qp', 'K7M 4QP', 'k7m-4qp', ' K7M – 4QP ', 'k.7.m.4.q.p']) expect(readCode(typed), typed).toBe('K7M4QP')
  expect(readCode('oil 0l1')).toBe('011011')
})

test('[J1] what can be no code is none: too long, too short, other letters, a link', () => {
  for (const typed of ['', 'K7M4Q', 'K7M4QPX', 'K7M4QU', 'K7M4Q!', 'ÄÖÜ123', 'https://board.example/#eAAECAwQFBgcICQoLDA0ODw']) expect(readCode(typed), typed).toBeNull()
})

test('[V3] every byte counts alike, so that all 2^30 codes are as likely', () => {
  const letters = Array.from({ length: 256 }, (_, byte) => codeFrom(new Uint8Array(6).fill(byte)))
  for (const letter of new Set(letters)) expect(letters.filter((one) => one === letter)).toHaveLength(8)
  expect(new Set(letters).size).toBe(32)
  for (const code of letters) expect(readCode(code)).toBe(code)
})
