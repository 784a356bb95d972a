import { expect, it } from 'vitest'
import { initials } from '../../src/method/people.ts'

it.each([
  ['Nadia Holt', 'NH'],
  ['  ruth  adaeze okafor ', 'RO'],
  ['Tom', 'TO'],
  ['ø', 'Ø'],
  ['👩‍🔧 Lena', '👩L'],
  ['', ''],
])('[J2] %j is short as %j', (name, short) => {
  expect(initials(name)).toBe(short)
})
