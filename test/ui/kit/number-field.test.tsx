import { fireEvent, render, screen } from '@solidjs/testing-library'
import { expect, test } from 'vitest'
import { NumberField, readNumber } from '../../../src/ui/kit/number-field.tsx'
import { type } from '../browser.ts'

test('[U4] a number may be written with the decimal sign of either habit', () => {
  const cases: [string, string, number | null][] = [
    ['3500', '.', 3500],
    ['3,500', '.', 3500],
    ['3.500', ',', 3500],
    ['12.5', '.', 12.5],
    ['12,5', '.', 12.5],
    ['12,5', ',', 12.5],
    ['12.5', ',', 12.5],
    ['3 500', ',', 3500],
    ['1.234.567,89', ',', 1234567.89],
    ['-2', '.', -2],
    ['', '.', null],
  ]
  for (const [text, decimal, number] of cases) expect([text, readNumber(text, decimal)]).toEqual([text, number])
  for (const text of ['about 5', '1,2,3', '5h', '--1']) expect([text, readNumber(text, '.')]).toEqual([text, Number.NaN])
})

test('[U1] what is no number stays in the field, is marked, and is not committed', () => {
  const commits: (number | null)[] = []
  render(() => <NumberField label="Amount" value={null} onCommit={(value) => commits.push(value)} />)
  const field = screen.getByLabelText<HTMLInputElement>('Amount')
  type(field, 'a few')
  fireEvent.blur(field)
  expect(commits).toEqual([])
  expect(field.value).toBe('a few')
  expect(field.getAttribute('aria-invalid')).toBe('true')
  type(field, '4,5')
  fireEvent.blur(field)
  expect(commits).toEqual([4.5])
})
