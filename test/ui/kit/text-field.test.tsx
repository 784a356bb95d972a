import { fireEvent, render, screen } from '@solidjs/testing-library'
import { createSignal, Show } from 'solid-js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { TextField } from '../../../src/ui/kit/text-field.tsx'
import { type } from '../browser.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function field(value = 'old') {
  const commits: string[] = []
  const [text, setText] = createSignal(value)
  const [there, setThere] = createSignal(true)
  render(() => (
    <Show when={there()}>
      <TextField label="Title" value={text()} onCommit={(now) => commits.push(now)} />
    </Show>
  ))
  return { commits, setText, setThere, element: () => screen.getByLabelText<HTMLInputElement>('Title') }
}

test('[C5] what is typed is committed after a pause, once', () => {
  const { commits, element } = field()
  type(element(), 'n')
  vi.advanceTimersByTime(200)
  type(element(), 'ne')
  vi.advanceTimersByTime(200)
  expect(commits).toEqual([])
  vi.advanceTimersByTime(100)
  expect(commits).toEqual(['ne'])
})

test('[Y2] who types without a pause is on the board all the same, within 0.7 s', () => {
  const { commits, element } = field()
  for (let letters = 1; letters <= 16; letters++) {
    type(element(), 'n'.repeat(letters))
    vi.advanceTimersByTime(100)
  }
  expect(commits).toEqual(['n'.repeat(7), 'n'.repeat(14)])
})

test('[C5] leaving the field commits at once', () => {
  const { commits, element } = field()
  type(element(), 'new')
  fireEvent.blur(element())
  expect(commits).toEqual(['new'])
})

test('[C5] a field that goes away while somebody types loses nothing', () => {
  const { commits, element, setThere } = field()
  type(element(), 'half a wor')
  setThere(false)
  expect(commits).toEqual(['half a wor'])
})

test('[B2] what another person wrote does not replace what is being typed here', () => {
  const { element, setText } = field()
  setText('theirs')
  expect(element().value).toBe('theirs')
  type(element(), 'mine')
  setText('theirs again')
  expect(element().value).toBe('mine')
})
