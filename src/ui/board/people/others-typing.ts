import { createMemo } from 'solid-js'
import { createByName } from '../../../state/by-name.ts'
import type { Room } from '../../../state/room.ts'
import type { Typing } from '../../kit/typing.ts'

const nobody: readonly string[] = []
const same = (some: readonly string[], others: readonly string[]) => some.length === others.length && some.every((one, at) => one === others[at])

/** Who types where on a board, for its fields. Each field is woken by what concerns it, however many there are. */
export function createTyping(room: Room): Typing {
  const byField = createMemo(() => {
    const found = new Map<string, string[]>()
    for (const { me, typing, name } of room.here()) if (!me && typing) found.set(typing, [...(found.get(typing) ?? []), name])
    return found
  })
  return { tell: room.typing, others: createByName<readonly string[]>(() => byField(), nobody, same) }
}
