import { createEffect, createMemo, createSignal, onCleanup, untrack } from 'solid-js'
import type { Keys } from '../protocol/keys.ts'
import type { Ended } from '../state/care.ts'
import type { keepDevice, readEnd } from './care/device.ts'
import type { KeptBoard } from './kept-board.ts'
import type { News } from './news.ts'

export interface EndedOptions {
  readonly person: { readonly id: () => string }
  /** Fetches what makes this phone one that can come along to new links; without it, it is none. */
  readonly device?: () => Promise<{ readonly keepDevice: typeof keepDevice; readonly readEnd: typeof readEnd }>
  /** Told once when the board has ended on the relay, now or before. */
  readonly ended?: (roomId: string, kind: Ended['kind']) => void
}

/** How the room ended; and before that, this phone as one that can come along. */
export function createEnded(options: EndedOptions, keys: Keys, kept: KeptBoard, news: Pick<News, 'ended'>, isSomebody: () => boolean): () => Ended | null {
  const [ended, setEnded] = createSignal<Ended | null>(null)
  const somebody = createMemo(isSomebody)
  createEffect(() => {
    const told = news.ended()
    if (!told || untrack(ended)) return
    setEnded({ kind: told.kind, by: '', at: null })
    options.ended?.(keys.roomId, told.kind)
    options.device?.().then(({ readEnd }) => setEnded(readEnd(keys, told)), () => {})
  })
  createEffect(() => {
    if (keys.role === 'view' || !options.device || !somebody() || ended()) return
    const personId = options.person.id()
    let stop: (() => void) | null = null
    let isOver = false
    onCleanup(() => {
      isOver = true
      stop?.()
    })
    options.device().then(({ keepDevice }) => (stop = isOver ? null : keepDevice(kept, personId, kept.now)), () => {})
  })
  return ended
}
