import { expect, test } from 'vitest'
import { blank, readCard } from '../../src/app/board-card.ts'

const card = {
  ...blank,
  title: 'Bindery',
  closedAt: 1_700_000_000_000,
  ready: { missing: 2, minutes: 6 },
  parked: [{ id: 'a', text: 'Opening hours' }],
  myActions: [{ id: 'b', text: 'Ask the printer', due: '2026-11-24' }],
}

test('[T3] a card is read whole', () => {
  expect(readCard(card)).toEqual(card)
})

test('[Q6] what does not fit in a card out of a hostile file is left out, and the rest is shown', () => {
  const broken = { title: 7, startedAt: 'yesterday', ready: {}, myActions: [{ id: 'b', text: null }], followUps: 'none', parked: [null], surplus: { toString: 1 } }
  const rest = Object.fromEntries(Object.entries(card).filter(([field]) => !(field in broken)))
  expect(readCard({ ...card, ...broken })).toEqual(rest)
  for (const nothing of [null, undefined, 'card', 3, []]) expect(readCard(nothing)).toEqual({})
})
