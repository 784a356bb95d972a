import { addDays } from '../../src/method/day.ts'
import { outcomeOf, type Outcome } from '../../src/method/outcome.ts'
import { openBoard, pass, type OpenBoard } from '../document/open-board.ts'
import { fillWorkedHour } from '../fixtures/worked-hour.ts'
import { makeBoard } from '../../src/document/make-board.ts'

export const day = '2026-11-24'

/** A board on which nothing but its title and day was written. */
export function emptyBoard(): OpenBoard {
  const opened = openBoard()
  makeBoard(opened.doc, { title: 'Tool hire', day, time: '14:00', length: 60 })
  return opened
}

/** The worked hour before its review, with everything on it that the outcome can show. */
export function fullBoard(): OpenBoard {
  const opened = emptyBoard()
  const { board, edit } = opened
  const people = fillWorkedHour(board, edit, day)
  edit.review.end('')
  edit.actions.set(board.actions[3]!.id, 'state', 'open')
  edit.actions.set(board.actions[1]!.id, 'state', 'done')
  edit.actions.add({ text: 'Ask *York* for their [forms]', ownerId: people.tom, due: addDays(day, 5), state: 'dropped' })
  edit.actions.add({ text: 'Tell the drivers' })
  edit.questions.add({ text: 'Who pays for the tablet?', ownerId: people.ruth })
  edit.clock.moveOn('frame')
  pass(600_000)
  edit.session.close()
  return opened
}

export function outcomeFor({ board }: Pick<OpenBoard, 'board'>): Outcome {
  return outcomeOf(board, undefined, Date.UTC(2026, 10, 24, 16))
}
