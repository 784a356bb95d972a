import { batch, createSignal } from 'solid-js'
import { alike } from '../state/by-name.ts'
import { isNews } from './keeping.ts'
import type { KeptBoard } from './kept-board.ts'

export type News = ReturnType<typeof createNews>

/**
 * What is so around a board, as signals of which each wakes its followers only when it says something else. A board tells of every
 * change that something may have changed around it, several times for one that comes from elsewhere: mostly nothing has. So all of
 * it is looked at in one plain go, and no effect runs to find that out.
 */
export function createNews(kept: Pick<KeptBoard, 'doc' | 'keeping' | 'here' | 'clockFrom' | 'offTheLine' | 'ended'>) {
  const looks: (() => void)[] = []
  const told = <T>(read: () => T, same: (before: T, now: T) => boolean = Object.is) => {
    const [value, setValue] = createSignal(read(), { equals: same })
    looks.push(() => setValue(read))
    return value
  }
  return {
    keeping: told(kept.keeping, (before, now) => !isNews(before, now)),
    clockFrom: told(kept.clockFrom),
    offTheLine: told(kept.offTheLine.shown),
    ended: told(kept.ended),
    /** Whether anything has ever been written on the board. */
    isWritten: told(() => kept.doc.store.clients.size > 0),
    here: told(kept.here, alike),
    look: () => batch(() => looks.forEach((look) => look())),
  }
}
