import ArrowLeft from 'lucide-solid/icons/arrow-left'
import ArrowRight from 'lucide-solid/icons/arrow-right'
import { Show, untrack } from 'solid-js'
import { limitTypesAsked, type Limit, type LimitType } from '../../../method/limits.ts'
import { useRoom } from '../../../state/room.ts'
import { Button } from '../../kit/button.tsx'
import { words } from '../../kit/words.ts'
import type { Entry } from '../parts/entry.ts'
import { moveBy } from '../parts/move-by.ts'
import { removeWithUndo } from '../parts/removal.ts'
import { limitText } from './limit-text.ts'

interface LimitFeetProps {
  readonly type: LimitType
  readonly entry: Entry<Limit>
  readonly onKind: () => void
  readonly onClose: () => void
}

/**
 * What can be done with a limit: removed and moved when it was there as its sheet opened, else "no limit here" (L3). They stay
 * what they are: a sheet that grew with its first number would move what a finger is just pressing.
 */
export function LimitFeet(props: LimitFeetProps) {
  const room = useRoom()
  const fresh = untrack(() => !props.entry.now())
  const asked = () => limitTypesAsked.find((type) => type === props.type)
  const remove = (limit: Limit) => {
    const text = limitText(limit).large || words().limits.types[limit.type]
    props.onClose()
    removeWithUndo(room.edit.limits, limit.id, text)
  }
  const none = () => {
    const type = asked()
    if (type) room.edit.limits.none(type, !room.board.noLimit[type])
    props.onClose()
  }
  return (
    <div class="sheet-feet">
      <Show
        when={!fresh && props.entry.now()}
        fallback={
          <Show when={asked()}>
            {(type) => (
              <Button aria-pressed={room.board.noLimit[type()]} disabled={props.entry.now() !== undefined} onPress={none}>
                {words().limits.noLimit}
              </Button>
            )}
          </Show>
        }
      >
        {(limit) => (
          <>
            <Button kind="quiet" onPress={() => remove(limit())}>
              {words().limits.remove}
            </Button>
            <Button kind="quiet" onPress={() => props.onKind()}>
              {words().limits.otherKind}
            </Button>
            <Show when={room.board.limits.length > 1}>
              <span class="row">
                <Button icon aria-label={words().parts.earlier} onPress={() => moveBy(room.edit.limits, room.board.limits, limit().id, -1)}>
                  <ArrowLeft size={20} aria-hidden="true" />
                </Button>
                <Button icon aria-label={words().parts.later} onPress={() => moveBy(room.edit.limits, room.board.limits, limit().id, 1)}>
                  <ArrowRight size={20} aria-hidden="true" />
                </Button>
              </span>
            </Show>
          </>
        )}
      </Show>
      <Button onPress={() => props.onClose()}>{words().parts.done}</Button>
    </div>
  )
}
