import { createUniqueId } from 'solid-js'
import '../../kit/field.css'

/** A passphrase as it is typed; it is kept nowhere. */
export function PassphraseField(props: { readonly label: string; readonly fresh?: boolean; readonly onType: (text: string) => void }) {
  const id = createUniqueId()
  return (
    <div class="field">
      <label class="name" for={id}>{props.label}</label>
      <input
        id={id}
        type="password"
        autocomplete={props.fresh ? 'new-password' : 'current-password'}
        onInput={(event) => props.onType(event.currentTarget.value)}
      />
    </div>
  )
}
