import { cleanup, configure } from '@solidjs/testing-library'
import { afterEach, vi } from 'vitest'

// What jsdom has not: sheets that open, sizes that are told, and pointers that are held. As little as the screens need of them.
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true
}
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false
}
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
}
HTMLElement.prototype.setPointerCapture ??= () => {}
HTMLElement.prototype.scrollIntoView ??= () => {}
window.scrollTo = () => {}
globalThis.ResizeObserver ??= class {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
document.documentElement.lang = 'en'
document.title = 'Hourboard'

// Pages are fetched when they are first needed; on a busy machine that takes a while.
configure({ asyncUtilTimeout: 30_000 })
vi.setConfig({ testTimeout: 60_000 })

// What was asked for while the test ran must have come before its page is taken away.
afterEach(async () => {
  cleanup()
  await vi.dynamicImportSettled()
})

/** Types into a field as a person does: the whole text at once, then the event. */
export function type(field: Element, text: string): void {
  ;(field as HTMLInputElement).value = text
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

/** Presses a key on whatever has the focus. */
export function press(key: string, more: KeyboardEventInit = {}): void {
  document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))
}
