import { expect, test } from 'vitest'
import { splitFact } from '../../src/state/captured.ts'

test('[B5] a fact written as label and value is taken apart, a link is not', () => {
  expect(splitFact('Error rate: 4 %')).toEqual({ label: 'Error rate', value: '4 %' })
  expect(splitFact('orders = 41 a month')).toEqual({ label: 'orders', value: '41 a month' })
  expect(splitFact('Nine of 41 were late')).toEqual({ label: 'Nine of 41 were late', value: '' })
  expect(splitFact('https://example.org/a')).toEqual({ label: 'https://example.org/a', value: '' })
  expect(splitFact('Ratio:')).toEqual({ label: 'Ratio:', value: '' })
})
