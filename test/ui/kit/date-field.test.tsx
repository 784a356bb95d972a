import { fireEvent, render } from '@solidjs/testing-library'
import { expect, it } from 'vitest'
import { DateField } from '../../../src/ui/kit/date-field.tsx'

function shown() {
  const days: string[] = []
  const { unmount } = render(() => <DateField label="When" value="" picks={[]} onCommit={(day) => days.push(day)} />)
  const input = document.querySelector('input')!
  const change = (day: string) => fireEvent.change(input, { target: { value: day } })
  return { days, input, change, unmount }
}

it('[U1] a day that is typed by keys counts once it is whole, not part by part', () => {
  const { days, input, change } = shown()
  for (const day of ['0002-11-28', '0020-11-28', '0202-11-28', '2026-11-28']) {
    fireEvent.keyDown(input, { key: '2' })
    change(day)
  }
  expect(days).toEqual([])
  fireEvent.keyDown(input, { key: 'Enter' })
  expect(days).toEqual(['2026-11-28'])
})

it('[U1] a day half typed is none, and a whole one counts when its field goes', () => {
  const { days, input, change, unmount } = shown()
  fireEvent.keyDown(input, { key: '2' })
  change('0202-11-28')
  fireEvent.blur(input)
  expect(days).toEqual([])
  fireEvent.keyDown(input, { key: '6' })
  change('2026-11-28')
  unmount()
  expect(days).toEqual(['2026-11-28'])
})

it('[U2] a day that is tapped in the phone’s calendar counts at once', () => {
  const { days, input, change } = shown()
  fireEvent.pointerDown(input)
  change('2026-11-28')
  expect(days).toEqual(['2026-11-28'])
})
