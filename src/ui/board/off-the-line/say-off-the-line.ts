import type { Room } from '../../../state/room.ts'
import { toast } from '../../kit/toast.tsx'
import { words } from '../../kit/words.ts'

/** Says "off the line" for this person and tells only them what came of it (K4). */
export function sayOffTheLine(room: Room): void {
  toast(room.offTheLine.say() ? words().offTheLine.said : words().offTheLine.notHeard)
}
