import { createEffect, createMemo, createSignal, untrack } from 'solid-js'
import type { Secret } from '../protocol/keys.ts'
import type { Knocks } from '../state/knocks.ts'
import type { KnockDesk, makeKnockDesk } from '../sync/knock-desk.ts'

interface KnocksOptions {
  readonly secret: Secret
  readonly say: (message: Uint8Array) => void
  readonly now: () => number
  readonly connected: () => boolean
  /** Fetches the desk, which few boards ever need. */
  readonly load?: () => Promise<{ readonly makeKnockDesk: typeof makeKnockDesk }>
}

/** The room's typed code as screens use it, and where what the relay says of it goes. A view link has no desk. */
export function createKnocks(options: KnocksOptions): Knocks & { readonly heard: (message: Uint8Array) => void } {
  const { secret, load = () => import('../sync/knock-desk.ts') } = options
  const [version, setVersion] = createSignal(0)
  let desk: KnockDesk | null = null
  let loading: Promise<KnockDesk> | null = null

  async function make(editSeed: Uint8Array): Promise<KnockDesk> {
    const fetched = await load()
    return (desk = fetched.makeKnockDesk({ editSeed, send: options.say, now: options.now, changed: () => setVersion((before) => before + 1) }))
  }

  /** Tells the desk, in order; fetches it first where it is not here yet. */
  function tell(act: (desk: KnockDesk) => void): void {
    if (secret.role !== 'edit') return
    if (desk) return act(desk)
    loading ??= make(secret.editSeed)
    // Without a network the next try fetches it again.
    loading.then(act).catch(() => (loading = null))
  }

  const connected = createMemo(options.connected)
  createEffect(() => {
    const now = connected()
    untrack(() => desk?.connected(now))
  })

  return {
    heard: (message) => tell((there) => there.heard(message)),
    code: () => (version(), desk?.code() ?? null),
    openCode: () => tell((there) => there.open()),
    renewCode: () => tell((there) => there.renew()),
    closeCode: () => tell((there) => there.shut()),
    waiting: () => (version(), desk?.waiting() ?? []),
    answer: (id, letIn) => tell((there) => there.answer(id, letIn)),
  }
}
