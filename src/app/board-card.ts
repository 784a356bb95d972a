import type { BoardRow } from '../local/phone-database.ts'
import type { Ready } from '../method/ready.ts'
import { reviewDay } from '../method/review.ts'
import type { Verdict } from '../method/verdict.ts'
import type { Board } from '../state/board.ts'
import type { BoardCard } from '../state/phone.ts'

/** What is kept of a board beside the link to it. */
export type Summary = Omit<BoardCard, 'roomId' | 'role' | 'openedAt' | 'moving'>

/** Of a board of which nothing is known yet. */
export const blank: Summary = {
  title: '',
  decision: '',
  day: '',
  time: '',
  startedAt: null,
  closedAt: null,
  reviewDay: '',
  ready: null,
  call: '',
  outcome: '',
  reviewEnd: '',
  followUps: [],
  parked: [],
  finds: '',
  myActions: [],
}

/** What the start page shows of a board without opening it; the actions are those of `personId`. */
export function summaryOf(board: Board, personId: string, ready: Ready, outcome: Verdict['outcome']): Summary {
  const mine = board.actions.filter((action) => action.ownerId === personId && action.state === 'open')
  const held = board.clock.startedAt !== null || board.session.closedAt !== null
  return {
    title: board.session.title,
    decision: board.decision.line,
    day: board.session.day,
    time: board.session.time,
    startedAt: board.clock.startedAt,
    closedAt: board.session.closedAt,
    reviewDay: reviewDay(board),
    call: board.call?.path.trim() ?? '',
    outcome: board.session.closedAt === null ? '' : outcome,
    reviewEnd: board.review.end,
    followUps: board.thread.followUps.map(({ roomId, title, day }) => ({ roomId, title, day })),
    parked: board.parked.filter((one) => one.kind === 'next-decision' && one.startedId === '' && one.text.trim() !== '').map(({ id, text }) => ({ id, text })),
    finds: [...board.people.map((person) => person.name), ...board.actions.map((action) => action.text)].join(' '),
    ready: held ? null : { missing: ready.missing, minutes: ready.minutes },
    myActions: mine
      .map(({ id, text, due }) => ({ id, text, due }))
      .toSorted((a, b) => ((a.due || '9999') < (b.due || '9999') ? -1 : 1)),
  }
}

type Fits = (value: unknown) => boolean

const isText: Fits = (value) => typeof value === 'string'
const isTime: Fits = (value) => value === null || Number.isFinite(value)
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null
const listOf = (...texts: readonly string[]): Fits => (value) => Array.isArray(value) && value.every((one) => isRecord(one) && texts.every((text) => isText(one[text])))

const fits: Readonly<Record<keyof Summary, Fits>> = {
  title: isText,
  decision: isText,
  day: isText,
  time: isText,
  startedAt: isTime,
  closedAt: isTime,
  reviewDay: isText,
  ready: (value) => value === null || (isRecord(value) && Number.isFinite(value.missing) && Number.isFinite(value.minutes)),
  call: isText,
  outcome: isText,
  reviewEnd: isText,
  followUps: listOf('roomId', 'title', 'day'),
  parked: listOf('id', 'text'),
  finds: isText,
  myActions: listOf('id', 'text', 'due'),
}

/** What of a kept card can be shown: a card may come out of a file that somebody else made, and what does not fit is left out. */
export function readCard(card: unknown): Partial<Summary> {
  if (!isRecord(card)) return {}
  return Object.fromEntries(Object.entries(fits).flatMap(([field, fit]) => (fit(card[field]) ? [[field, card[field]]] : [])))
}

/** The card of a board as this phone keeps it; what is missing in an older one is blank. */
function cardOf(row: BoardRow): BoardCard {
  return { ...blank, ...readCard(row.card), roomId: row.roomId, role: row.token.startsWith('e') ? 'edit' : 'view', openedAt: row.openedAt, moving: Boolean(row.movingTo) }
}

/** Cards that stay the same objects as long as they say the same, so that a long list is not drawn anew when one board changes. */
export function sameCards(): (row: BoardRow) => BoardCard {
  const known = new Map<string, { readonly said: string; readonly card: BoardCard }>()
  return (row) => {
    const said = JSON.stringify(row)
    const before = known.get(row.roomId)
    if (before?.said === said) return before.card
    const card = cardOf(row)
    known.set(row.roomId, { said, card })
    return card
  }
}
