import { createSignal, Show, untrack } from 'solid-js'
import { usePhone, type LinkFault } from '../../state/phone.ts'
import { useNavigation } from '../../state/route.ts'
import { Button } from '../kit/button.tsx'
import { TextField } from '../kit/text-field.tsx'
import { words } from '../kit/words.ts'
import { Page } from './page.tsx'

/** Opens a board by its link; a link that cannot be opened gets a sentence that helps (J1). */
export function Join(props: { readonly fault?: LinkFault }) {
  const phone = usePhone()
  const navigation = useNavigation()
  const [link, setLink] = createSignal('')
  const [fault, setFault] = createSignal<LinkFault | null>(untrack(() => props.fault) ?? null)
  const join = async (text: string) => {
    if (!text.trim()) return
    const result = await phone.join(text.trim())
    if ('fault' in result) setFault(result.fault)
    else navigation.go({ page: 'board', roomId: result.roomId, place: 'start' }, 'replace')
  }
  const paste = async () => {
    const text = await navigator.clipboard.readText().catch(() => '')
    setLink(text)
    await join(text)
  }
  return (
    <Page title={words().join.title}>
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
        <Show when={'clipboard' in navigator && 'readText' in navigator.clipboard}>
          <Button wide onPress={() => void paste()}>
            {words().join.paste}
          </Button>
        </Show>
        <div class="thumb">
          <Button kind="main" wide submit>
            {words().join.go}
          </Button>
        </div>
      </form>
    </Page>
  )
}
