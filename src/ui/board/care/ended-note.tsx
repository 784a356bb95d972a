import { Show } from 'solid-js'
import { dayOf } from '../../../method/day.ts'
import type { Ended } from '../../../state/care.ts'
import { useRoom } from '../../../state/room.ts'
import { Button } from '../../kit/button.tsx'
import { toast } from '../../kit/toast.tsx'
import { laterWords } from '../../kit/later-words.ts'
import { format, words } from '../../kit/words.ts'
import { createCare } from './use-care.ts'
import './care.css'

const when = (at: number | null) => (at ? laterWords().care.when(`${format().day(dayOf(at))} ${format().time(at)}`) : '')

/** Says plainly that the board is no longer on the relay, or has moved, and what can be done with what this phone has of it (V4, V5). */
export function EndedNote(props: { readonly ended: Ended; readonly onForget?: (() => void) | undefined }) {
  const room = useRoom()
  const { busy, fault, act } = createCare()
  const look = () =>
    act(async (care) => {
      const found = await care.comeAlong()
      if (found === 'came') toast(laterWords().care.came)
      if (found === 'left-out') toast(laterWords().care.notFound)
      return found
    })
  const shareAgain = () =>
    act(async (care) => {
      await care.shareAgain()
      toast(laterWords().care.sharedAgain)
    })
  const isMoved = () => props.ended.kind === 'moved'
  return (
    <div class="ended-note">
      <output>
        <strong>{laterWords().care.ended[props.ended.kind](props.ended.by, when(props.ended.at))}</strong>
      </output>
      <p>{isMoved() ? laterWords().care.stillHereMoved : laterWords().care.stillHere}</p>
      <Show when={fault()}>
        <p role="alert">{fault()}</p>
      </Show>
      <div class="ways">
        <Show when={room.role === 'edit'}>
          <Button disabled={busy()} onPress={() => void (isMoved() ? look() : shareAgain())}>
            {isMoved() ? laterWords().care.look : laterWords().care.shareAgain}
          </Button>
        </Show>
        <Show when={props.onForget}>
          <Button kind="quiet" onPress={() => props.onForget?.()}>
            {words().start.forget}
          </Button>
        </Show>
      </div>
    </div>
  )
}
