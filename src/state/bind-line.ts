import { difference } from '../document/difference.ts'
import { holdText } from './held-text.ts'
import type { HeldText } from './held-text.ts'
import type { Line, LineDelta } from './line.ts'

const breaks = /[\n\r\u2028\u2029]/g

/**
 * Ties a text field to a line that several people type in: what is typed goes to the line at once, what others type appears
 * in the field, and caret and selection stay where they were in the text. While a letter is being composed (IME) the field is
 * not touched. Undo and redo are the board's. Returns the way to let go.
 */
export function bindLine(element: HTMLTextAreaElement | HTMLInputElement, line: Line): () => void {
  let shown = line.read()
  let held: HeldText | null = null
  let ownUndo = false
  element.value = shown

  const caret = () => element.selectionStart ?? element.value.length
  const focused = () => (element.getRootNode() as Document | ShadowRoot).activeElement === element
  const show = (text: string, start: number, end: number) => {
    const direction = element.selectionDirection ?? 'none'
    shown = text
    if (element.value === text) return
    element.value = text
    // Selecting in a field that is not in use would take the focus in Safari.
    if (focused()) element.setSelectionRange(start, end, direction)
  }

  const fromField = () => {
    const typed = element.value
    const change = difference(shown, typed, caret())
    if (!change) return
    shown = typed
    if (held) return held.fromField(change.index, change.remove, change.insert, line.change)
    line.change(change.index, change.remove, change.insert)
    show(line.read(), caret(), element.selectionEnd ?? caret())
  }
  const fromLine = (delta: readonly LineDelta[]) => {
    if (held) return held.fromLine(delta)
    const [start, end] = [element.selectionStart ?? 0, element.selectionEnd ?? 0]
    if (ownUndo) show(line.read(), endOf(delta), endOf(delta))
    else show(line.read(), follow(delta, start), follow(delta, end))
  }
  const composed = () => {
    fromField()
    if (!held) return
    const [start, end] = [held.inLine(caret()), held.inLine(element.selectionEnd ?? caret())]
    held = null
    show(line.read(), start, end)
  }
  const takeBack = (event: Event, step: 'undo' | 'redo') => {
    event.preventDefault()
    if (held) return
    ownUndo = true
    line[step]()
    ownUndo = false
  }

  const listeners: { [name: string]: (event: never) => void } = {
    input: fromField,
    compositionstart: () => (held = holdText(shown.length)),
    compositionend: composed,
    beforeinput(event: InputEvent) {
      if (event.inputType === 'historyUndo') takeBack(event, 'undo')
      if (event.inputType === 'historyRedo') takeBack(event, 'redo')
    },
    keydown(event: KeyboardEvent) {
      if (event.isComposing || event.altKey || !(event.ctrlKey || event.metaKey)) return
      const key = event.key.toLowerCase()
      if (key === 'z') takeBack(event, event.shiftKey ? 'redo' : 'undo')
      else if (key === 'y' && event.ctrlKey) takeBack(event, 'redo')
    },
    paste(event: ClipboardEvent) {
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (text.search(breaks) < 0) return
      event.preventDefault()
      element.setRangeText(text.trim().replace(/\s*[\n\r\u2028\u2029]\s*/g, ' '), caret(), element.selectionEnd ?? caret(), 'end')
      element.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' }))
    },
  }
  for (const [name, listen] of Object.entries(listeners)) element.addEventListener(name, listen as EventListener)
  const unwatch = line.watch(fromLine)
  return () => {
    composed()
    unwatch()
    for (const [name, listen] of Object.entries(listeners)) element.removeEventListener(name, listen as EventListener)
  }
}

/** Where a place in the text is after a change. What others insert right at the caret comes behind it. */
function follow(delta: readonly LineDelta[], place: number): number {
  let index = 0
  for (const part of delta) {
    if (index >= place) break
    if ('retain' in part) index += part.retain
    else if ('insert' in part) {
      place += part.insert.length
      index += part.insert.length
    } else place -= Math.min(part.delete, place - index)
  }
  return place
}

/** Where a change ends in the new text. */
function endOf(delta: readonly LineDelta[]): number {
  let index = 0
  for (const part of delta) index += 'retain' in part ? part.retain : 'insert' in part ? part.insert.length : 0
  return index
}
