interface Shared {
  readonly title: string
  readonly text?: string
  readonly url?: string
  readonly files?: File[]
}

/** Hands something to the phone's share sheet, or copies it where there is none (T3). Never rejects. */
export async function share(data: Shared): Promise<'shared' | 'copied' | 'failed'> {
  if (navigator.share) {
    try {
      await navigator.share(data)
      return 'shared'
    } catch (error) {
      // Somebody who closes the sheet does not want a copy either.
      if (error instanceof DOMException && error.name === 'AbortError') return 'failed'
    }
  }
  const text = [data.text, data.url].filter(Boolean).join('\n') || data.title
  return (await copy(text)) ? 'copied' : 'failed'
}

/** Copies a text. Never rejects; false where the browser does not let it. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copiedBySelection(text)
  }
}

/** On plain http in a local network there is no clipboard to write to, but a selection can be copied. */
function copiedBySelection(text: string): boolean {
  const field = document.createElement('textarea')
  field.value = text
  field.style.position = 'fixed'
  const host = document.querySelector('dialog[open]') ?? document.body
  const before = document.activeElement
  host.append(field)
  field.select()
  const done = document.execCommand('copy')
  field.remove()
  if (before instanceof HTMLElement) before.focus()
  return done
}
