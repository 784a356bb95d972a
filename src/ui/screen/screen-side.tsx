import { createMemo, For, lazy, Show, Suspense } from 'solid-js'
import { roomPhase } from '../../method/clock.ts'
import { useRoom } from '../../state/room.ts'
import { doneHere } from '../board/people/done-here.ts'
import { words } from '../kit/words.ts'
import './screen-side.css'

const QrCode = lazy(async () => ({ default: (await import('../board/invite/qr-code.tsx')).QrCode }))

const CodeCard = lazy(async () => ({ default: (await import('../board/knock/code-card.tsx')).CodeCard }))
const KnockNotice = lazy(async () => ({ default: (await import('../board/knock/knock-notice.tsx')).KnockNotice }))

/** Who is here, and the code by which others come: to take part where this screen's own link allows it, else to watch (S1). */
export function ScreenSide(props: { /** Before the hour, when everybody scans it. */ readonly large: boolean }) {
  const room = useRoom()
  const people = createMemo(() => room.here().filter((one) => !one.screen && one.name !== ''))
  const phase = createMemo(() => roomPhase(room.board.clock))
  const counted = () => doneHere(room, phase())
  const link = () => room.links().edit ?? room.links().view
  const mayLetIn = () => room.links().edit !== null
  return (
    <aside class="screen-side" classList={{ large: props.large }}>
      <Show when={!room.board.onScreen.codeHidden}>
        <div class="code">
          <Suspense>
            <QrCode text={link()} label={words().screen.code} />
          </Suspense>
          <Show when={mayLetIn()} fallback={<p class="soft">{words().screen.scan.view}</p>}>
            <Suspense fallback={<p class="soft">{words().screen.scan.edit}</p>}>
              <CodeCard scan={words().screen.scan.edit} />
            </Suspense>
          </Show>
        </div>
      </Show>
      <Suspense>
        <Show when={room.knocks.waiting().length > 0}>
          <KnockNotice />
        </Show>
      </Suspense>
      <div class="here">
        <p>
          <b>{words().screen.here(people().length)}</b>
          <Show when={counted().done > 0}>
            <span> · {words().board.doneCount(counted().done, counted().of)}</span>
          </Show>
        </p>
        <ul aria-label={words().people.here}>
          <For each={people()}>
            {(one) => (
              <li>
                {one.name}
                <Show when={one.done !== null && one.done === phase()}>
                  <span aria-label={words().screen.done}> ✓</span>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </div>
    </aside>
  )
}
