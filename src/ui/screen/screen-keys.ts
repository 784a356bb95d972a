import type { Room } from '../../state/room.ts'
import { words } from '../kit/words.ts'
import type { KeyLine } from '../pages/key-sheet.tsx'
import type { Clicker } from './clicker.ts'

interface ScreenActs {
  readonly clicker: Clicker
  readonly toggleDark: () => void
  readonly toggleSide: () => void
  readonly toggleFull: () => void
  readonly toggleSound: () => void
  readonly offTheLine: () => void
  readonly showKeys: () => void
}

export interface ScreenKey extends KeyLine {
  /** As the browser names them, clickers included. */
  readonly names: readonly string[]
  readonly act: () => void
}

/** What the keys of a screen do. One that its link cannot use (J4), or that turns a clock which nobody has started, is not among them. */
export function screenKeys(room: Room, acts: ScreenActs): readonly ScreenKey[] {
  const say = words().keys
  const { clicker } = acts
  const mayEdit = room.role === 'edit' && room.board.session.closedAt === null
  const runs = mayEdit && room.board.clock.startedAt !== null
  const all: (ScreenKey | false)[] = [
    { keys: ['→', say.pageDown, say.space], names: ['ArrowRight', 'PageDown', ' '], does: mayEdit ? say.next : say.look, act: clicker.on },
    { keys: ['←', say.pageUp], names: ['ArrowLeft', 'PageUp'], does: say.back, act: clicker.back },
    { keys: [say.escape], names: ['Escape'], does: say.room, act: clicker.follow },
    runs && { keys: ['p'], names: ['p'], does: say.pause, act: clicker.pause },
    runs && { keys: ['+'], names: ['+'], does: say.addTwo, act: clicker.addTwo },
    { keys: ['o'], names: ['o'], does: say.offTheLine, act: acts.offTheLine },
    { keys: ['q'], names: ['q'], does: say.side, act: acts.toggleSide },
    mayEdit && { keys: ['c'], names: ['c'], does: say.code, act: room.knocks.renewCode },
    { keys: ['f'], names: ['f'], does: say.full, act: acts.toggleFull },
    { keys: ['d'], names: ['d'], does: say.dark, act: acts.toggleDark },
    { keys: ['s'], names: ['s'], does: say.sound, act: acts.toggleSound },
    { keys: ['?'], names: ['?'], does: say.this, act: acts.showKeys },
  ]
  return all.filter((key) => key !== false)
}

/** Keys that a clicker has too: they do what they do whatever a person chose about single letters. */
export const ofClickers = ['ArrowRight', 'PageDown', 'ArrowLeft', 'PageUp', 'Escape', '?']
