import { expect, it } from 'vitest'
import { boardToPlain } from '../../src/document/read-board.ts'
import { phases } from '../../src/method/clock.ts'
import { phaseHoles } from '../../src/method/holes.ts'
import { wording } from '../../src/words/en/wording/wording.ts'
import { fillWorkedHour } from '../fixtures/worked-hour.ts'
import { meet, openPhone, twoPhones } from './two-phones.ts'

const day = '2026-03-02'

it('[B1] the worked hour fills every part of a board and leaves no hole', () => {
  const { ana } = twoPhones()
  fillWorkedHour(ana.board, ana.edit, day)
  ana.edit.session.close()
  const plain = boardToPlain(ana.doc)
  const needless = ['newer', 'noLimit.money', 'noLimit.hours', 'noLimit.people', 'clock.pauses.order', 'parked.changesAnswer', 'callsApart', 'earlierCalls.over', 'onScreen.spotlight', 'onScreen.codeHidden', 'review.next', 'review.parkedId']
  expect(emptyFields(plain).filter((path) => !needless.includes(path) && !path.includes('.versions.'))).toEqual([])
  expect(phases.flatMap((phase) => phaseHoles(plain, phase, { wording, day: plain.session.day }, plain.dismissed))).toEqual([])
})

it('[B1] the live board says the same as the document, on the phone that wrote it and on one that opens it later', () => {
  const { ana, ben } = twoPhones()
  fillWorkedHour(ana.board, ana.edit, day)
  meet(ana, ben)
  const late = openPhone('late')
  meet(ana, late)
  for (const phone of [ana, ben, late]) {
    expect(JSON.parse(JSON.stringify(phone.board))).toEqual(boardToPlain(ana.doc))
  }
})

/** Fields that no entry of a list, or no part, ever fills. */
function emptyFields(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) {
    const each = value.map((one) => new Set(emptyFields(one, path)))
    if (each.length === 0) return [path]
    return [...each[0]!].filter((field) => each.every((fields) => fields.has(field)))
  }
  if (typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([key, held]) => (key === 'removed' && path !== '' ? [] : emptyFields(held, path ? `${path}.${key}` : key)))
  }
  return value === '' || value === null || value === false ? [path] : []
}
