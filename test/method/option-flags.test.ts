import { expect, it } from 'vitest'
import { optionFlags } from '../../src/method/option-flags.ts'
import type { Option } from '../../src/method/options.ts'

const flagged = (line: string, struck = false) => optionFlags({ id: 'o', line, struck } as Option).map((flag) => flag.reason)

it('[O1] an option has 160 letters at most', () => {
  expect(flagged('a'.repeat(160))).toEqual([])
  expect(flagged(`  ${'a'.repeat(160)}  `)).toEqual([])
  expect(flagged('a'.repeat(161))).toEqual(['option-too-long'])
  expect(flagged('a'.repeat(161), true)).toEqual([])
})

it.each([
  ['Keep the importer until March. Ben checks every file by hand.', true],
  ['Replace it now! Then we train the yard.', true],
  ['Keep it? Nobody else could run it', true],
  ['Keep the importer until March.', false],
  ['Keep it until approx. Q3 and check by hand', false],
  ['Use v2.3 of the importer, e.g. Ben runs it', false],
  ['Send it to St. Gallen for binding', false],
  ['keep sewing … and stop the press', false],
])('[O1] "%s" is more than one sentence: %s', (line, more) => {
  expect(flagged(line)).toEqual(more ? ['option-sentences'] : [])
})
