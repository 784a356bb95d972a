import { limitFlags } from '../../method/limit-flags.ts'
import { addDays, dayOf } from '../../method/day.ts'
import { plannedStart } from '../../method/late-start.ts'
import type { Board, Edit } from '../../state/board.ts'
import { example as texts } from '../../words/en/example.ts'
import type { OpenedRoom } from '../open-room.ts'
import { exampleParts } from './fill-example.ts'
import * as figures from './figures.ts'

/** A session that one can look at and try things on without a meeting: a board like any other, made on this phone (F2). */
export interface Example {
  readonly title: string
  /** Fills a new board with it, as if its review had been held yesterday. */
  readonly write: (opened: Pick<OpenedRoom, 'make' | 'fill'>) => void
}

export const example: Example = {
  title: texts.title,
  write: ({ make, fill }) => {
    const day = addDays(dayOf(Date.now()), -figures.reviewIn - 1)
    const start = plannedStart({ day, time: '14:00' })!
    // What happened is written at the time at which it happened, so that the clock and the late limit are true.
    const hour = { minute: -3 * 24 * 60, who: 'example' }
    make({ title: texts.title, day, time: '14:00', length: 60 })
    fill((board, edit) => holdExample(board, edit, day, hour), { personId: () => hour.who, now: () => start + hour.minute * 60_000 })
  },
}

/** The hour as it went: Frame a minute short, Walk three minutes over, a limit that came up in Compare, then the review. */
function holdExample(board: Board, edit: Edit, day: string, hour: { minute: number; who: string }): void {
  const parts = exampleParts(edit, day, texts)
  const people = parts.brief()
  hour.who = people.sam
  hour.minute = 1
  edit.clock.start()
  parts.frame(people)
  hour.minute = 10
  edit.clock.enter('walk')
  parts.walk(people)
  hour.minute = 33
  edit.clock.enter('compare')
  parts.compare(board)
  hour.minute = 41
  parts.lateLimit()
  hour.minute = 44
  for (const limit of board.limits) for (const flag of limitFlags(limit, board.clock, null)) edit.dismiss(flag)
  hour.minute = 50
  edit.clock.enter('lock')
  parts.lock(board, people)
  hour.minute = 60
  edit.session.close()
  const inDays = (days: number) => (hour.minute = days * 24 * 60 + 90)
  board.actions.forEach((action, at) => {
    if (at === figures.carriedAction) return
    hour.who = action.ownerId
    inDays(figures.actions[at]!.in)
    edit.actions.set(action.id, 'state', 'done')
  })
  inDays(figures.reviewIn)
  parts.review()
}
