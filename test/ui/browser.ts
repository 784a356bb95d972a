/** Types into a field as a person does: the whole text at once, then the event. */
export function type(field: Element, text: string): void {
  ;(field as HTMLInputElement).value = text
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

/** Presses a key on whatever has the focus. */
export function press(key: string, more: KeyboardEventInit = {}): void {
  document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))
}
