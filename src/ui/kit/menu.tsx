import { createSignal, createUniqueId, For, Show } from 'solid-js'
import type { JSX } from 'solid-js'
import './menu.css'

export interface MenuEntry {
  readonly label: string
  readonly onPress: () => void
  readonly danger?: boolean
}

interface MenuProps {
  /** What the menu is for; the button's name. */
  readonly label: string
  readonly entries: readonly MenuEntry[]
  /** What the button shows. */
  readonly children: JSX.Element
}

/** A button that opens a short list of things to do. Arrow keys move, Escape closes and gives the focus back. */
export function Menu(props: MenuProps) {
  const id = createUniqueId()
  const [open, setOpen] = createSignal(false)
  let button!: HTMLButtonElement
  let list: HTMLUListElement | undefined

  const items = () => [...(list?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
  const close = (giveBack: boolean) => {
    setOpen(false)
    if (giveBack) button.focus()
  }
  const show = (from: 'first' | 'last') => {
    setOpen(true)
    items()
      .at(from === 'first' ? 0 : -1)
      ?.focus()
  }
  const step = (event: KeyboardEvent) => {
    const all = items()
    const at = all.indexOf(document.activeElement as HTMLElement)
    const to = { ArrowDown: (at + 1) % all.length, ArrowUp: (at - 1 + all.length) % all.length, Home: 0, End: all.length - 1 }[
      event.key
    ]
    if (event.key === 'Escape') {
      event.stopPropagation()
      close(true)
    } else if (event.key === 'Tab') close(true)
    else if (to !== undefined) all[to]?.focus()
    else return
    if (event.key !== 'Tab') event.preventDefault()
  }
  return (
    <div
      class="menu"
      onFocusOut={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOpen(false)
      }}
    >
      <button
        type="button"
        ref={(made) => (button = made)}
        class="menu-button"
        aria-label={props.label}
        aria-haspopup="menu"
        aria-expanded={open()}
        aria-controls={open() ? id : undefined}
        onClick={() => (open() ? close(true) : show('first'))}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
          event.preventDefault()
          show(event.key === 'ArrowDown' ? 'first' : 'last')
        }}
      >
        {props.children}
      </button>
      <Show when={open()}>
        <ul ref={(made) => (list = made)} id={id} role="menu" aria-label={props.label} onKeyDown={step}>
          <For each={props.entries}>
            {(entry) => (
              <li role="none">
                <button
                  type="button"
                  role="menuitem"
                  tabindex="-1"
                  classList={{ danger: entry.danger }}
                  onClick={() => {
                    close(true)
                    entry.onPress()
                  }}
                >
                  {entry.label}
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  )
}
