import { cleanup, configure, render } from '@solidjs/testing-library'
import { afterAll, afterEach, vi } from 'vitest'
import { Toasts } from '../../src/ui/kit/toast.tsx'

// What jsdom has not: sheets that open, sizes that are told, and pointers that are held. As little as the screens need of them.
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true
}
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false
}
globalThis.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
HTMLElement.prototype.setPointerCapture ??= () => {}
HTMLElement.prototype.scrollIntoView ??= () => {}
window.scrollTo = () => {}

// Pages are fetched when they are first needed; on a busy machine that takes a while.
configure({ asyncUtilTimeout: 30_000 })

function freshPage(): void {
  document.head.replaceChildren()
  document.body.replaceChildren()
  for (const root of [document.documentElement, document.body]) for (const name of root.getAttributeNames()) root.removeAttribute(name)
  document.documentElement.lang = 'en'
  document.title = 'Hourboard'
  localStorage.clear()
  sessionStorage.clear()
  history.replaceState(null, '', '/')
}

/** Notices go by themselves, and whoever typed comes to rest: with time only, which a page that was taken away before did not have. */
function comeToRest(): void {
  vi.useFakeTimers()
  document.dispatchEvent(new Event('input'))
  render(() => Toasts({ level: 0 }))
  vi.advanceTimersByTime(10_000)
  cleanup()
  vi.useRealTimers()
}

// All files share one document.
freshPage()
afterAll(() => {
  comeToRest()
  freshPage()
})

// What was asked for while the test ran must have come before its page is taken away.
afterEach(async () => {
  cleanup()
  vi.useRealTimers()
  await vi.dynamicImportSettled()
})
