import { fireEvent, render, screen } from '@solidjs/testing-library'
import { createSignal } from 'solid-js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Sheet } from '../../../src/ui/kit/sheet.tsx'
import { toast, Toasts } from '../../../src/ui/kit/toast.tsx'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.advanceTimersByTime(60_000)
  vi.useRealTimers()
})

test('[B3] Undo is offered for ten seconds', () => {
  const undo = vi.fn<() => void>()
  render(() => <Toasts level={0} />)
  toast('Removed: Rana', undo)
  vi.advanceTimersByTime(9_900)
  fireEvent.click(screen.getByText('Undo'))
  expect(undo).toHaveBeenCalledOnce()
  expect(screen.queryByText('Removed: Rana')).toBeNull()

  toast('Removed: Jo', undo)
  vi.advanceTimersByTime(10_000)
  expect(screen.queryByText('Undo')).toBeNull()
})

test('[B3] the ten seconds stand still while the pointer or the focus is on it', () => {
  render(() => <Toasts level={0} />)
  toast('Removed: Rana', () => {})
  vi.advanceTimersByTime(8_000)
  const notice = screen.getByText('Removed: Rana').parentElement!
  fireEvent.pointerEnter(notice)
  vi.advanceTimersByTime(30_000)
  expect(screen.queryByText('Undo')).not.toBeNull()
  fireEvent.pointerLeave(notice)
  vi.advanceTimersByTime(2_000)
  expect(screen.queryByText('Undo')).toBeNull()
})

test('[U1] what happens under an open sheet is said inside of it, in a status', () => {
  render(() => (
    <>
      <Toasts level={0} />
      <Sheet open title="Capture" onClose={() => {}}>
        <p />
      </Sheet>
    </>
  ))
  toast('Action: call the printer')
  const status = screen.getByText('Action: call the printer').closest('output')!
  expect(status.closest('dialog')).not.toBeNull()
  expect(screen.getAllByText('Action: call the printer')).toHaveLength(1)
})

test('[B3] its ten seconds go on, whichever sheets open and close over it', () => {
  const [open, setOpen] = createSignal(false)
  render(() => (
    <>
      <Toasts level={0} />
      <Sheet open={open()} title="Owner" onClose={() => {}}>
        <p />
      </Sheet>
    </>
  ))
  toast('Removed: Rana', () => {})
  for (const sheet of [true, false, true]) {
    vi.advanceTimersByTime(3_000)
    setOpen(sheet)
    expect(screen.queryByText('Removed: Rana')).not.toBeNull()
  }
  vi.advanceTimersByTime(1_000)
  expect(screen.queryByText('Removed: Rana')).toBeNull()
})

test('[B3] where there are only fingers, a pointer that was left behind does not hold it', () => {
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: query === '(hover: none)' }))
  render(() => <Toasts level={0} />)
  toast('Removed: Rana', () => {})
  fireEvent.pointerEnter(screen.getByText('Removed: Rana').parentElement!)
  vi.advanceTimersByTime(10_000)
  expect(screen.queryByText('Undo')).toBeNull()
  vi.unstubAllGlobals()
})
