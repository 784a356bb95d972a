import { createMemo, createSignal, lazy, Show, Suspense, untrack } from 'solid-js'
import { usePhone, type LinkFault } from '../../state/phone.ts'
import { useNavigation } from '../../state/route.ts'
import { Button } from '../kit/button.tsx'
import { TextField } from '../kit/text-field.tsx'
import { laterWords } from '../kit/later-words.ts'
import { words } from '../kit/words.ts'
import { Page } from './page.tsx'

const OpenFile = lazy(async () => ({ default: (await import('./open-file.tsx')).OpenFile }))
const Knocking = lazy(async () => ({ default: (await import('../board/knock/knocking.tsx')).Knocking }))

/** What looks as if somebody wanted to type a code: one letter too few or too many, perhaps with gaps. */
const nearlyACode = /^(\w[ -]?){5,7}$/

/** Opens a board by its link, or knocks with a typed code; what is neither gets a sentence that helps (J1). */
export function Join(props: { readonly fault?: LinkFault }) {
  const phone = usePhone()
  const navigation = useNavigation()
  const [link, setLink] = createSignal('')
  const [name, setName] = createSignal(phone.name())
  const [fault, setFault] = createSignal<LinkFault | 'not-a-code' | null>(untrack(() => props.fault) ?? null)
  const [knocks, setKnocks] = createSignal(false)
  const isCode = createMemo(() => phone.isCode(link()))
  let nameField: HTMLInputElement | HTMLTextAreaElement | undefined
  const join = async (text: string) => {
    if (!text.trim()) return
    if (phone.isCode(text)) return knock()
    const result = await phone.join(text.trim())
    if (!('fault' in result)) return navigation.go({ page: 'board', roomId: result.roomId, place: 'start' }, 'replace')
    setFault(result.fault === 'not-a-link' && nearlyACode.test(text.trim()) ? 'not-a-code' : result.fault)
  }
  const knock = () => {
    setName(nameField?.value.trim() ?? '')
    if (name()) setKnocks(true)
    else nameField?.focus()
  }
  const paste = async () => {
    const text = await navigator.clipboard.readText().catch(() => '')
    setLink(text)
    await join(text)
  }
  return (
    <Page title={words().join.title}>
      <Show
        when={!knocks()}
        fallback={
          <Suspense>
            <Knocking code={link()} name={name().trim()} onBack={() => setKnocks(false)} />
          </Suspense>
        }
      >
        <form
          class="stack"
          onSubmit={(event) => {
            event.preventDefault()
            void join(link())
          }}
        >
          <TextField
            autofocus
            label={words().join.link}
            placeholder={words().join.placeholder}
            value={link()}
            onCommit={setLink}
            onType={(text) => {
              setLink(text)
              setFault(null)
            }}
            onEnter={() => void join(link())}
          />
          <Show when={fault()}>{(code) => <p role="alert">{words().join.faults[code()]}</p>}</Show>
          <Show when={isCode()}>
            <TextField
              label={laterWords().knock.name}
              value={name()}
              onCommit={setName}
              onEnter={knock}
              autocomplete="name"
              ref={(element) => (nameField = element)}
            />
          </Show>
          <Show when={!isCode() && 'clipboard' in navigator && 'readText' in navigator.clipboard}>
            <Button wide onPress={() => void paste()}>
              {words().join.paste}
            </Button>
          </Show>
          <div class="thumb">
            <Button kind="main" wide submit>
              {isCode() ? laterWords().knock.go : words().join.go}
            </Button>
          </div>
        </form>
        <Suspense>
          <OpenFile />
        </Suspense>
      </Show>
    </Page>
  )
}
