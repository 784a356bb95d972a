import { fireEvent, render, screen } from '@solidjs/testing-library'
import { createSignal, Show } from 'solid-js'
import { expect, test } from 'vitest'
import { Button } from '../../../src/ui/kit/button.tsx'
import { Hole } from '../../../src/ui/kit/hole.tsx'
import { Sheet } from '../../../src/ui/kit/sheet.tsx'
import { TextField } from '../../../src/ui/kit/text-field.tsx'
import { type } from '../browser.ts'

function page(fill?: () => void) {
  const [open, setOpen] = createSignal(false)
  const [filled, setFilled] = createSignal(false)
  const commits: string[] = []
  render(() => (
    <>
      <div>
        <Show when={!filled()} fallback={<button type="button">Rana</button>}>
          <Hole onPress={() => setOpen(true)}>owner?</Hole>
        </Show>
      </div>
      <Sheet open={open()} title="Owner" onClose={() => setOpen(false)}>
        <TextField autofocus label="Name" value="" onCommit={(text) => commits.push(text)} />
        <Button onPress={() => (fill?.(), setFilled(true), setOpen(false))}>Done</Button>
      </Sheet>
    </>
  ))
  const opener = screen.getByText('owner?')
  opener.focus()
  fireEvent.click(opener)
  return { commits, opener, dialog: () => document.querySelector('dialog') }
}

test('[U1] a sheet has a name, takes the focus to its field, and Escape gives it back', async () => {
  const { opener, dialog } = page()
  expect(screen.getByRole('dialog', { name: 'Owner' })).toBe(dialog())
  expect(document.activeElement).toBe(screen.getByLabelText('Name'))
  dialog()!.dispatchEvent(new Event('cancel', { cancelable: true }))
  expect(dialog()).toBeNull()
  await Promise.resolve()
  expect(document.activeElement).toBe(opener)
})

test('[U1] where the hole that opened it is filled, the focus goes to what took its place', async () => {
  page()
  fireEvent.click(screen.getByText('Done'))
  await Promise.resolve()
  expect(document.activeElement).toBe(screen.getByText('Rana'))
})

test('[C5] closing by the cross keeps what was typed', () => {
  const { commits } = page()
  type(screen.getByLabelText('Name'), 'Ran')
  fireEvent.click(screen.getByLabelText('Close'))
  expect(commits).toEqual(['Ran'])
})

test('[U2] a press outside closes it, a press that began inside does not', () => {
  const { dialog } = page()
  fireEvent.pointerDown(screen.getByText('Owner'))
  fireEvent.click(dialog()!)
  expect(dialog()).not.toBeNull()
  fireEvent.pointerDown(dialog()!)
  fireEvent.click(dialog()!)
  expect(dialog()).toBeNull()
})
