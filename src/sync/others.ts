import type { Awareness } from 'y-protocols/awareness'
import type { WebsocketProvider } from 'y-websocket'
import { message } from '../protocol/messages.ts'

/**
 * Who is here is the relay's to say. The provider also believes other windows, which may not know yet that somebody went, and repeats to
 * the relay what it hears of others; where that came first, the relay would take it for this window's own. But whoever hears of
 * themselves that they are gone, since their word was long on its way or their phone slept, says that they are here.
 */
export function hearOnlyTheRelay(provider: WebsocketProvider): void {
  const hear = provider.messageHandlers[message.awareness]!
  provider.messageHandlers[message.awareness] = (encoder, decoder, to, isFromRelay, kind) => {
    if (!isFromRelay) return
    hear(encoder, decoder, to, isFromRelay, kind)
    // Where it says later that somebody is here after all, their clock may be the one that they had before.
    const { clientID, meta, states } = provider.awareness
    for (const client of meta.keys()) if (client !== clientID && !states.has(client)) meta.delete(client)
  }
  // oxlint-disable-next-line no-underscore-dangle
  const tell = provider._awarenessUpdateHandler
  provider.awareness.off('update', tell)
  const self = provider.awareness.clientID
  provider.awareness.on('update', (changes: Parameters<typeof tell>[0], from: unknown) => {
    if (from !== provider && from !== 'timeout') tell(changes, from)
    // Its clock has gone up by then, so that this is new to all.
    else if (from === provider && changes.removed.includes(self)) tell({ added: [], updated: [self], removed: [] }, from)
  })
}

/** Without the relay nobody else is seen. Their clocks are forgotten too, or what it says of them when it is back would not be new. */
export function loseSight(awareness: Awareness): void {
  const others = [...awareness.getStates().keys()].filter((client) => client !== awareness.clientID)
  for (const client of others) {
    awareness.states.delete(client)
    awareness.meta.delete(client)
  }
  if (others.length > 0) awareness.emit('change', [{ added: [], updated: [], removed: others }, 'lost'])
}
