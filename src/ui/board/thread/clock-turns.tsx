import { Show } from 'solid-js'
import { nextPhase, onlyLockLeft, phases, type Phase } from '../../../method/clock.ts'
import { useRoom } from '../../../state/room.ts'
import { Button } from '../../kit/button.tsx'
import { words } from '../../kit/words.ts'

interface ClockTurnsProps {
  readonly phase: Phase
  readonly paused: boolean
  /** Called before the room moves, so that nothing keeps this phone from going along. */
  readonly onMove: () => void
}

const say = () => words().clock

/** What the holder of the clock does with it: move on, pause, add two minutes, go back (C2). Once only Lock's minutes are left, on is to Lock. */
export function ClockTurns(props: ClockTurnsProps) {
  const room = useRoom()
  const before = () => phases[phases.indexOf(props.phase) - 1]
  const next = () => (onlyLockLeft(room.board.clock, room.now()) ? 'lock' : nextPhase(props.phase))
  const move = (to: Phase) => {
    const from = props.phase
    props.onMove()
    if (to === nextPhase(from)) room.edit.clock.moveOn(from)
    else room.edit.clock.enter(to)
  }
  return (
    <>
      <Show when={next()}>
        {(phase) => (
          <Button kind="main" wide onPress={() => move(phase())}>
            {say().moveTo(say().phase[phase()])}
          </Button>
        )}
      </Show>
      <div class="pair">
        <Button onPress={() => (props.paused ? room.edit.clock.resume() : room.edit.clock.pause())}>
          {props.paused ? say().resume : say().pause}
        </Button>
        <Button onPress={() => room.edit.clock.add(props.phase, 2)}>{say().addTwo}</Button>
      </div>
      <Show when={before()}>
        {(phase) => (
          <Button kind="quiet" onPress={() => move(phase())}>
            {say().backTo(say().phase[phase()])}
          </Button>
        )}
      </Show>
    </>
  )
}
