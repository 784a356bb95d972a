import { createMemo, lazy, Show, Suspense } from 'solid-js'
import { roomPhase } from '../../method/clock.ts'
import { useRoom } from '../../state/room.ts'
import { doneHere, peopleHere } from '../board/people/done-here.ts'
import { words } from '../kit/words.ts'
import { countHere } from './count-here.ts'
import { FittingNames } from './fitting-names.tsx'
import './screen-side.css'

const QrCode = lazy(async () => ({ default: (await import('../board/invite/qr-code.tsx')).QrCode }))

const CodeCard = lazy(async () => ({ default: (await import('../board/knock/code-card.tsx')).CodeCard }))

/** Who is here, and the code by which others come: to take part where this screen's own link allows it, else to watch (S1). */
export function ScreenSide(props: { /** Before the hour, when everybody scans it. */ readonly large: boolean }) {
  const room = useRoom()
  const people = createMemo(() => peopleHere(room))
  const phase = createMemo(() => roomPhase(room.board.clock))
  const counted = () => doneHere(room, phase())
  const link = () => room.links().edit ?? room.links().view
  const closed = () => room.board.session.closedAt !== null
  const mayLetIn = () => room.links().edit !== null
  return (
    <aside class="screen-side" classList={{ large: props.large }}>
      <Show when={!room.board.onScreen.codeHidden}>
        <div class="code">
          <Suspense>
            <QrCode text={link()} label={words().screen.code} />
          </Suspense>
          <Show when={mayLetIn() && !closed()} fallback={<p class="soft">{closed() ? words().screen.scan.closed : words().screen.scan.view}</p>}>
            <Suspense fallback={<p class="soft">{words().screen.scan.edit}</p>}>
              <CodeCard scan={words().screen.scan.edit} />
            </Suspense>
          </Show>
        </div>
      </Show>
      <div class="here">
        <p>
          <b>{countHere(room)}</b>
          <Show when={counted().done > 0}>
            <span> · {words().board.doneCount(counted().done, counted().of)}</span>
          </Show>
        </p>
        <FittingNames label={words().people.here} names={people().map(({ name, done }) => ({ name, done: done !== null && done === phase() }))} />
      </div>
    </aside>
  )
}
