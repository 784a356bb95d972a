import type { Option } from '../../../method/options.ts'
import type { Parked } from '../../../method/parking-lot.ts'
import type { Room } from '../../../state/room.ts'
import { toast } from '../../kit/toast.tsx'
import { words } from '../../kit/words.ts'

/** Puts an option into the parking lot, and offers to take that back (O1). */
export function parkOption(room: Room, { id, line }: Option): void {
  const parkedId = room.edit.parked.add({ text: line })
  room.edit.options.remove(id)
  toast(words().options.parked(line), () => {
    room.edit.options.restore(id)
    room.edit.parked.remove(parkedId)
  })
}

/** Makes an option of a parked entry, and offers to take that back. Returns the option's id. */
export function unparkOption(room: Room, { id, text }: Parked): string {
  const optionId = room.edit.options.add({ line: text })
  room.edit.parked.remove(id)
  toast(words().options.taken(text), () => {
    room.edit.parked.restore(id)
    room.edit.options.remove(optionId)
  })
  return optionId
}
