import type { Summary } from './board-card.ts'

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
