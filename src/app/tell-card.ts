import { getOwner, onCleanup, runWithOwner } from 'solid-js'
import type { Summary } from './board-card.ts'
import { later } from './later.ts'
import { createUnhurried } from './unhurried.ts'

interface CardOptions {
  readonly idle?: () => Promise<void>
  readonly summary?: (roomId: string, summary: Summary) => void
}

/** How long changes are gathered before the card is worked out again, in ms: it takes a look at the whole board. */
const gathering = 500

/**
 * Tells what the start page shows of a board, first when the page has nothing else to do and then whenever it says something else,
 * a while after the change. Returns the way to have it told at once, for a page that goes. Call within an owner.
 */
export function createCard({ summary: tell, idle }: CardOptions, roomId: string, read: () => Summary, loaded: Promise<void>): () => void {
  if (!tell) return () => {}
  const owner = getOwner()
  let before = ''
  let isOver = false
  let tellNow: (() => void) | null = null
  onCleanup(() => (isOver = true))

  const told = (card: Summary): void => {
    const said = JSON.stringify(card)
    if (said === before || card.title + card.decision === '') return
    before = said
    tell(roomId, card)
  }
  const inItsTime = (run: () => void) => {
    let isCalledOff = false
    const callOff = later(() => void Promise.resolve(idle?.()).then(() => isCalledOff || run()), gathering)
    return () => {
      isCalledOff = true
      callOff()
    }
  }
  const begin = (): void => {
    if (!isOver && !tellNow) tellNow = runWithOwner(owner, () => createUnhurried(read, told, inItsTime))!
  }
  void loaded.then(idle).then(begin)
  return () => (tellNow ? tellNow() : begin())
}
