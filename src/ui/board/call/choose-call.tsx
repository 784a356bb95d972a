import { createSignal, For, Show } from 'solid-js'
import { clashKey } from '../../../method/clashes.ts'
import { standing, type Option } from '../../../method/options.ts'
import { useRoom } from '../../../state/room.ts'
import { Button } from '../../kit/button.tsx'
import { TextField } from '../../kit/text-field.tsx'
import { words } from '../../kit/words.ts'
import { clashText } from '../options/option-text.ts'
import { focusField } from '../parts/focus-field.ts'
import '../../kit/chip.css'

/** Making the call: one of the options as it stands, or another way in one's own words, with forms to begin from (X1). */
export function ChooseCall(props: { readonly onMade: () => void }) {
  const room = useRoom()
  const [another, setAnother] = createSignal('')
  let field!: HTMLInputElement | HTMLTextAreaElement
  const options = () => standing(room.board.options, room.board.limits).filter((option) => option.line.trim() !== '')
  const unaccepted = (option: Option) => room.clashes(option.id).filter((clash) => !option.acceptedClashes.includes(clashKey(clash)))
  /** Puts a form into the field and marks its first gap, so that typing fills it. */
  const begin = (form: string) => {
    setAnother(form)
    field.value = form
    const gap = form.indexOf('…')
    field.focus()
    field.setSelectionRange(gap, gap + 1)
  }
  const make = (path: string, optionId?: string) => {
    room.edit.call.make(optionId ? { path, optionId } : { path })
    props.onMade()
    focusField('call.why')
  }
  return (
    <fieldset class="choose-call" classList={{ open: !room.board.call }} data-field="call.path">
      <legend class="unseen">{words().call.choose}</legend>
      <Show when={options().length > 0}>
        <p class="question">{words().call.choose}</p>
      </Show>
      <For each={options()} fallback={<p class="question">{words().call.noOptions}</p>}>
        {(option) => (
          <button type="button" class="way" aria-pressed={room.board.call?.optionId === option.id} onClick={() => make(option.line, option.id)}>
            {option.line}
            <For each={unaccepted(option)}>{(clash) => <small>{clashText(clash)}</small>}</For>
          </button>
        )}
      </For>
      <TextField
        label={words().call.another}
        value={another()}
        placeholder={words().call.anotherPlaceholder}
        ref={(element) => (field = element)}
        onCommit={setAnother}
        onType={setAnother}
        onEnter={() => another().trim() && make(another().trim())}
      />
      <Show
        when={another().trim()}
        fallback={
          <fieldset class="row">
            <legend class="unseen">{words().call.formsLabel}</legend>
            <For each={words().call.forms}>
              {(form) => (
                <button type="button" class="chip" onClick={() => begin(form)}>
                  {form}
                </button>
              )}
            </For>
          </fieldset>
        }
      >
        <Button kind="main" wide onPress={() => make(another().trim())}>
          {words().call.make}
        </Button>
      </Show>
    </fieldset>
  )
}
