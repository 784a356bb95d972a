import { createSignal, onCleanup } from 'solid-js'
import type { Secret } from '../protocol/keys.ts'
import type { Knocking } from '../state/knocks.ts'
import { later } from './later.ts'

interface KnockOptions {
  readonly relay: string
  readonly code: string
  readonly name: string
  /** Puts the board on this phone and resolves with its id. */
  readonly remember: (secret: Secret) => Promise<string>
}

/** Knocks at the room of a code for as long as its owner is there. */
export function createKnock({ relay, code, name, remember }: KnockOptions): () => Knocking {
  const [at, setAt] = createSignal<Knocking>({ at: 'calling' })
  let giveUp: (() => void) | null = null
  let isGone = false
  onCleanup(() => {
    isGone = true
    giveUp?.()
  })

  async function call(): Promise<void> {
    try {
      const { knockAt } = await import('../sync/knock-at.ts')
      if (isGone) return
      giveUp = knockAt({
        relay,
        code,
        name,
        later,
        waiting: (picture) => setAt({ at: 'waiting', picture }),
        letIn: (editSeed) => void remember({ role: 'edit', editSeed }).then((roomId) => setAt({ at: 'in', roomId })),
        ended: (why) => setAt({ at: 'ended', why }),
      })
    } catch {
      setAt({ at: 'ended', why: 'offline' })
    }
  }
  void call()
  return at
}
