import { createSignal } from 'solid-js'
import { render } from 'solid-js/web'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { AfterPaint, createPainted, PaintedContext } from '../../../src/ui/kit/after-paint.tsx'

beforeEach(() => void vi.useFakeTimers({ toFake: ['requestAnimationFrame', 'cancelAnimationFrame', 'setTimeout', 'clearTimeout'] }))
afterEach(() => {
  vi.useRealTimers()
  document.body.replaceChildren()
})

function draw(isReady: boolean): { setReady: (ready: boolean) => void; text: () => string | null; remove: () => void } {
  const [ready, setReady] = createSignal(isReady)
  const remove = render(
    () => (
      <PaintedContext.Provider value={createPainted(ready)}>
        first <AfterPaint>rest</AfterPaint>
      </PaintedContext.Provider>
    ),
    document.body,
  )
  return { setReady, text: () => document.body.textContent, remove }
}

test('[J1] what lies further down is drawn once what is seen first has been painted', () => {
  const page = draw(false)
  vi.advanceTimersByTime(1000)
  expect(page.text()).toBe('first ')
  page.setReady(true)
  expect(page.text()).toBe('first ')
  vi.advanceTimersToNextFrame()
  expect(page.text()).toBe('first ')
  vi.advanceTimersToNextFrame()
  vi.advanceTimersByTime(1)
  expect(page.text()).toBe('first rest')
  page.remove()
})

test('[J1] a board that is there before its page is drawn is painted first, too', () => {
  const page = draw(true)
  expect(page.text()).toBe('first ')
  for (let frame = 0; frame < 2; frame += 1) vi.advanceTimersToNextFrame()
  vi.advanceTimersByTime(1)
  expect(page.text()).toBe('first rest')
  page.remove()
})

test('[J1] a page that gets no frames is drawn whole', () => {
  vi.stubGlobal('requestAnimationFrame', () => 0)
  const hidden = draw(false)
  hidden.setReady(true)
  vi.advanceTimersByTime(300)
  expect(hidden.text()).toBe('first rest')
  hidden.remove()
  vi.unstubAllGlobals()
})
