import { For } from 'solid-js'
import { usePhone } from '../../state/phone.ts'
import { Sheet } from '../kit/sheet.tsx'
import { Toggle } from '../kit/toggle.tsx'
import { words } from '../kit/words.ts'
import './key-sheet.css'

/** One line of the sheet: the keys that all do the same, and what that is. */
export interface KeyLine {
  readonly keys: readonly string[]
  readonly does: string
}

/** What the keys do here, and the way to switch them off for those whose voice or hands press them by accident. */
export function KeySheet(props: { readonly open: boolean; readonly onClose: () => void; readonly lines: readonly KeyLine[] }) {
  const phone = usePhone()
  return (
    <Sheet open={props.open} onClose={props.onClose} title={words().keys.title}>
      <dl class="key-sheet">
        <For each={props.lines}>
          {(line) => (
            <div>
              <dt>
                <For each={line.keys}>{(key) => <kbd>{key}</kbd>}</For>
              </dt>
              <dd>{line.does}</dd>
            </div>
          )}
        </For>
      </dl>
      <Toggle checked={phone.keys()} onToggle={phone.setKeys}>
        {words().keys.on}
      </Toggle>
    </Sheet>
  )
}
