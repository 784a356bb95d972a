import { createSignal, For, Show } from 'solid-js'
import { usePhone } from '../../../state/phone.ts'
import { useRoom } from '../../../state/room.ts'
import { Button } from '../../kit/button.tsx'
import { isInstalled } from '../../kit/is-installed.ts'
import { Sheet } from '../../kit/sheet.tsx'
import { toast } from '../../kit/toast.tsx'
import { words } from '../../kit/words.ts'
import { CodeToType, LinkShown } from './link-and-code.tsx'
import { QrCode } from './qr-code.tsx'
import './invite-sheet.css'
import './move-sheet.css'

/**
 * The same board on this person's laptop or other phone, or in the app beside the browser, which on some phones keeps its
 * boards apart: a code to scan, the link to copy, a code to type (J1).
 */
export function MoveSheet(props: { readonly open: boolean; readonly onClose: () => void }) {
  const room = useRoom()
  const phone = usePhone()
  const [failed, setFailed] = createSignal(false)
  const link = () => room.links().edit ?? room.links().view
  const copy = async () => {
    const done = await phone.copy(link())
    setFailed(!done)
    if (done) toast(words().move.copied)
  }
  return (
    <Sheet open={props.open} onClose={props.onClose} title={words().move.title}>
      <div class="invite move">
        <QrCode text={link()} label={words().invite.code} />
        <p class="soft">{words().move.scan}</p>
        <Button kind="main" wide onPress={() => void copy()}>
          {words().move.copy}
        </Button>
        <Show when={failed()}>
          <output>{words().move.notCopied}</output>
        </Show>
        <LinkShown link={link()} />
        <Show when={!isInstalled()}>
          <section>
            <h3 class="heading">{words().move.installed}</h3>
            <ol>
              <For each={words().move.steps}>{(step) => <li>{step}</li>}</For>
            </ol>
            <p class="soft">{words().move.why}</p>
          </section>
        </Show>
        <CodeToType when={room.links().edit !== null}>
          <p class="soft">{words().move.laptop}</p>
        </CodeToType>
      </div>
    </Sheet>
  )
}
