import X from 'lucide-solid/icons/x'
import { createUniqueId, onCleanup, onMount, Show } from 'solid-js'
import type { JSX } from 'solid-js'
import { Portal } from 'solid-js/web'
import { Announcer } from './announcer.tsx'
import { followKeyboard } from './follow-keyboard.ts'
import { returnFocus } from './return-focus.ts'
import { countSheet, Toasts } from './toast.tsx'
import { words } from './words.ts'
import './sheet.css'

interface SheetProps {
  readonly open: boolean
  readonly title: string
  readonly onClose: () => void
  /** The title is only for screen readers, where the content says it. */
  readonly hideTitle?: boolean
  readonly children: JSX.Element
}

function OpenSheet(props: SheetProps) {
  const titleId = createUniqueId()
  const level = countSheet()
  const giveBack = returnFocus()
  let dialog!: HTMLDialogElement
  let title!: HTMLHeadingElement

  onMount(() => {
    let pressedOutside = false
    dialog.addEventListener('cancel', (event) => {
      if (event.target !== dialog) return
      event.preventDefault()
      props.onClose()
    })
    dialog.addEventListener('pointerdown', (event) => (pressedOutside = event.target === dialog))
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog && pressedOutside) props.onClose()
    })
    dialog.showModal()
    ;(dialog.querySelector<HTMLElement>('[autofocus]') ?? title).focus()
    onCleanup(followKeyboard(dialog))
  })
  onCleanup(() => {
    dialog.close()
    giveBack()
  })
  return (
    <dialog ref={(made) => (dialog = made)} class="sheet" aria-labelledby={titleId}>
      <div class="sheet-body">
        <div class="sheet-head">
          <h2 ref={(made) => (title = made)} id={titleId} tabindex="-1" classList={{ unseen: props.hideTitle }}>
            {props.title}
          </h2>
          <button type="button" class="sheet-close" aria-label={words().kit.close} onClick={() => props.onClose()}>
            <X size={22} aria-hidden="true" />
          </button>
        </div>
        {props.children}
      </div>
      <Toasts level={level} />
      <Announcer />
    </dialog>
  )
}

/**
 * A page from below over the present one. Escape, a press outside and the cross close it; focus goes back to where it was;
 * fields inside commit what was typed when it goes. To focus a field first, give it `autofocus`.
 */
export function Sheet(props: SheetProps) {
  return (
    <Show when={props.open}>
      <Portal>
        <OpenSheet {...props} />
      </Portal>
    </Show>
  )
}
