import { dayOf } from '../method/day.ts'
import type { Day, Instant } from '../method/item.ts'
import type { BoardCard } from './phone.ts'

export interface OwnAction {
  readonly roomId: string
  readonly id: string
  readonly text: string
  readonly due: Day | ''
  readonly overdue: boolean
}

/** The boards of this phone, each in one place only, and this person's open actions from all of them (R4). */
export interface Shelf {
  readonly running: readonly BoardCard[]
  readonly next: BoardCard | null
  readonly reviewsDue: readonly BoardCard[]
  readonly actions: readonly OwnAction[]
  readonly others: readonly BoardCard[]
}

/** How long after its start a session that nobody closed still counts as running. */
const runningFor = 4 * 3_600_000

const when = (card: BoardCard) => `${card.day} ${card.time}`

/** Sorts boards: running now, the next one planned, reviews that are due, the others by when they were last open. */
export function sortShelf(cards: readonly BoardCard[], now: Instant): Shelf {
  const today = dayOf(now)
  const running = cards.filter((card) => card.closedAt === null && card.startedAt !== null && now - card.startedAt < runningFor)
  const planned = cards.filter(
    (card) => card.closedAt === null && card.startedAt === null && card.day !== '' && card.day >= today,
  )
  const next = planned.toSorted((a, b) => (when(a) < when(b) ? -1 : 1))[0] ?? null
  const reviewsDue = cards.filter((card) => card.closedAt !== null && card.reviewDay !== '' && card.reviewDay <= today)
  const placed = new Set([...running, ...(next ? [next] : []), ...reviewsDue])
  return {
    running: running.toSorted((a, b) => b.startedAt! - a.startedAt!),
    next,
    reviewsDue: reviewsDue.toSorted((a, b) => (a.reviewDay < b.reviewDay ? -1 : 1)),
    actions: cards
      .flatMap((card) =>
        card.myActions.map((action) => ({ ...action, roomId: card.roomId, overdue: action.due !== '' && action.due < today })),
      )
      .toSorted((a, b) => ((a.due || '9999') < (b.due || '9999') ? -1 : 1)),
    others: cards.filter((card) => !placed.has(card)).toSorted((a, b) => b.openedAt - a.openedAt),
  }
}

/** Boards whose title or decision line holds every word that was searched for. */
export function searchShelf(cards: readonly BoardCard[], text: string): readonly BoardCard[] {
  const wanted = text.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  return cards.filter((card) => {
    const held = `${card.title} ${card.decision}`.toLocaleLowerCase()
    return wanted.every((word) => held.includes(word))
  })
}
