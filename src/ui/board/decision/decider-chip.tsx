import { useRoom } from '../../../state/room.ts'
import { words } from '../../kit/words.ts'
import { ChipField } from '../parts/chip-field.tsx'
import { nameOf } from '../parts/name-of.ts'
import { PersonPicker } from '../people/person-picker.tsx'

/** The one person who makes the call, or the gap (D5). */
export function DeciderChip() {
  const room = useRoom()
  const decider = () => nameOf(room.board.people, room.board.decision.deciderId)
  return (
    <ChipField
      label={words().decision.decider}
      question={words().decision.deciderHole}
      value={decider() && words().decision.decides(decider())}
      field="decision.deciderId"
    >
      {(close) => (
        <PersonPicker
          label={words().decision.decider}
          value={room.board.decision.deciderId}
          onPick={(personId) => {
            room.edit.decision.set('deciderId', personId)
            close()
          }}
        />
      )}
    </ChipField>
  )
}
