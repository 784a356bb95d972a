import { createSignal, createUniqueId, onMount, Show, untrack } from 'solid-js'
import { usePhone } from '../../state/phone.ts'
import { Button } from '../kit/button.tsx'
import { Link } from '../kit/link.tsx'
import { words } from '../kit/words.ts'
import { Page } from './page.tsx'
import '../kit/field.css'
import './capture-page.css'

/** One field and nothing else, from the home screen or another app; what is kept waits in the inbox (K1, K2). */
export function CapturePage(props: { readonly text: string }) {
  const phone = usePhone()
  const id = createUniqueId()
  const [text, setText] = createSignal(untrack(() => props.text))
  const [outcome, setOutcome] = createSignal<'kept' | 'failed' | null>(null)
  let field!: HTMLTextAreaElement
  onMount(() => field.focus())
  const keep = async () => {
    const written = text().trim()
    field.focus()
    if (!written) return
    setText('')
    try {
      await phone.capture(written)
      setOutcome('kept')
    } catch {
      setText(written)
      setOutcome('failed')
    }
  }
  return (
    <Page title={words().capture.title}>
      <form
        class="capture-page"
        onSubmit={(event) => {
          event.preventDefault()
          void keep()
        }}
      >
        <div class="field">
          <label class="unseen" for={id}>
            {words().capture.field}
          </label>
          <textarea
            id={id}
            ref={(made) => (field = made)}
            rows={3}
            value={text()}
            placeholder={words().capture.placeholder}
            onInput={(event) => {
              setText(event.currentTarget.value)
              setOutcome(null)
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return
              event.preventDefault()
              void keep()
            }}
          />
        </div>
        <Button kind="main" wide submit>
          {words().capture.keep}
        </Button>
        <output>
          <Show when={outcome() === 'kept'}>{words().capture.keptInInbox}</Show>
          <Show when={outcome() === 'failed'}>{words().capture.notKept}</Show>
        </output>
        <Show when={phone.inbox().length > 0}>
          <Link to={{ page: 'inbox' }}>{words().capture.toInbox(phone.inbox().length)}</Link>
        </Show>
      </form>
    </Page>
  )
}
