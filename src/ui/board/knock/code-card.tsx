import RotateCw from 'lucide-solid/icons/rotate-cw'
import { createMemo, onMount, Show } from 'solid-js'
import { useRoom } from '../../../state/room.ts'
import { Button } from '../../kit/button.tsx'
import { createTicker } from '../../kit/ticker.ts'
import { laterWords } from '../../kit/later-words.ts'
import './code-card.css'

/** Offers a code where the relay can give one. */
function WayToOne(props: { readonly scan: string | undefined }) {
  const room = useRoom()
  return (
    <>
      <Show when={props.scan}>
        <p class="soft">{props.scan}</p>
      </Show>
      <Show when={room.keeping().connection !== 'offline'} fallback={<p class="soft">{laterWords().knock.needsConnection}</p>}>
        <Button wide onPress={room.knocks.openCode}>
          {laterWords().knock.showCode}
        </Button>
      </Show>
    </>
  )
}

/** The room's typed code while it opens something, and the one tap to show it or another. */
export function CodeCard(props: {
  /** Stands under the QR code of the room's screen, which this sentence belongs to, and shows a code of its own accord. */
  readonly scan?: string
}) {
  const room = useRoom()
  const tick = createTicker(1000)
  const minutes = createMemo(() => {
    tick()
    return Math.ceil(((room.knocks.code()?.until ?? 0) - room.now()) / 60_000)
  })
  const code = createMemo(() => (minutes() > 0 ? room.knocks.code()?.code : undefined))
  onMount(() => {
    if (props.scan && room.board.session.closedAt === null) room.knocks.openCode()
  })
  const host = () => new URL(room.links().edit ?? room.links().view).host
  return (
    <div class="code-card">
      <Show when={code()} fallback={<WayToOne scan={props.scan} />}>
        {(letters) => (
          <>
            <p class="soft">{props.scan ? laterWords().knock.scanOrType(host()) : laterWords().knock.typeAt(host())}</p>
            <p class="letters">
              <span class="unseen">{laterWords().knock.code([...letters()].join(' '))}</span>
              <span aria-hidden="true">{letters().slice(0, 3)}</span>
              <span aria-hidden="true">{letters().slice(3)}</span>
            </p>
            <div class="under">
              <span class="soft">{laterWords().knock.left(minutes())}</span>
              <Button kind="quiet" icon aria-label={laterWords().knock.another} title={laterWords().knock.another} onPress={room.knocks.renewCode}>
                <RotateCw size="1.1em" aria-hidden="true" />
              </Button>
            </div>
            <Show when={!props.scan}>
              <p class="soft">{laterWords().knock.asks}</p>
              <Button kind="quiet" wide onPress={room.knocks.closeCode}>
                {laterWords().knock.close}
              </Button>
            </Show>
          </>
        )}
      </Show>
    </div>
  )
}
