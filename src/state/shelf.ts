import { dayOf } from '../method/day.ts'
import type { Day, Instant } from '../method/item.ts'
import type { BoardCard } from './phone.ts'

export interface OwnAction {
  readonly roomId: string
  readonly id: string
  readonly text: string
  readonly due: Day | ''
  readonly overdue: boolean
  /** The board that it is on. */
  readonly board: string
  readonly mayEdit: boolean
}

/** A decision that was parked and waits for an hour of its own (K5). */
export interface ParkedDecision {
  readonly roomId: string
  readonly id: string
  readonly text: string
  readonly board: string
}

/** The boards of this phone, each in one place only, and what they want from this phone's person (R4). */
export interface Shelf {
  readonly running: readonly BoardCard[]
  readonly next: BoardCard | null
  readonly reviewsDue: readonly BoardCard[]
  readonly actions: readonly OwnAction[]
  readonly parked: readonly ParkedDecision[]
  readonly others: readonly BoardCard[]
}

/** How long after its start a session that nobody closed still counts as running. */
const runningFor = 4 * 3_600_000

const when = (card: BoardCard) => `${card.day} ${card.time}`

/** Whether the review of a session waits to be held on that day (R1). */
function isDue(card: BoardCard, today: Day): boolean {
  return card.closedAt !== null && card.reviewDay !== '' && card.reviewDay <= today
}

/** Sorts boards: running now, the next one planned, reviews that are due, the others by when they were last open. */
export function sortShelf(cards: readonly BoardCard[], now: Instant): Shelf {
  const today = dayOf(now)
  const running = cards.filter((card) => card.closedAt === null && card.startedAt !== null && now - card.startedAt < runningFor)
  const planned = cards.filter(
    (card) => card.closedAt === null && card.startedAt === null && card.day !== '' && card.day >= today,
  )
  const next = planned.toSorted((a, b) => (when(a) < when(b) ? -1 : 1))[0] ?? null
  const reviewsDue = cards.filter((card) => isDue(card, today))
  const placed = new Set([...running, ...(next ? [next] : []), ...reviewsDue])
  return {
    running: running.toSorted((a, b) => b.startedAt! - a.startedAt!),
    next,
    reviewsDue: reviewsDue.toSorted((a, b) => (a.reviewDay < b.reviewDay ? -1 : 1)),
    actions: cards
      .flatMap((card) =>
        card.myActions.map((action) => ({
          ...action,
          roomId: card.roomId,
          overdue: action.due !== '' && action.due < today,
          board: card.title,
          mayEdit: card.role === 'edit',
        })),
      )
      .toSorted((a, b) => ((a.due || '9999') < (b.due || '9999') ? -1 : 1)),
    parked: cards
      .filter((card) => card.role === 'edit' && !running.includes(card))
      .toSorted((a, b) => b.openedAt - a.openedAt)
      .flatMap((card) => card.parked.map((one) => ({ ...one, roomId: card.roomId, board: card.title }))),
    others: cards.filter((card) => !placed.has(card)).toSorted((a, b) => b.openedAt - a.openedAt),
  }
}

/** What waits for this phone's person: actions that are overdue, and reviews that are due. */
export function countWaiting(cards: readonly BoardCard[], now: Instant): { readonly overdue: number; readonly reviews: number } {
  const today = dayOf(now)
  let overdue = 0
  let reviews = 0
  for (const card of cards) {
    overdue += card.myActions.filter((action) => action.due !== '' && action.due < today).length
    if (isDue(card, today)) reviews++
  }
  return { overdue, reviews }
}

/** Boards that hold every word that was searched for: in title, decision, call, people, actions or what is parked. */
export function searchShelf(cards: readonly BoardCard[], text: string): readonly BoardCard[] {
  const wanted = text.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  return cards
    .filter((card) => {
      const held = `${card.title} ${card.decision} ${card.call} ${card.finds}`.toLocaleLowerCase()
      return wanted.every((word) => held.includes(word))
    })
    .toSorted((a, b) => b.openedAt - a.openedAt)
}
