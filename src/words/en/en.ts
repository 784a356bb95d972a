import { createFormat } from '../format.ts'
import { kit } from './kit.ts'
import { board } from './board.ts'
import { broken } from './broken.ts'
import { capture } from './capture.ts'
import { clock } from './clock.ts'
import { invite } from './invite.ts'
import { join } from './join.ts'
import { keys } from './keys.ts'
import { keeping } from './keeping.ts'
import { move } from './move.ts'
import { newSession } from './new-session.ts'
import { people } from './people.ts'
import { start } from './start.ts'
import { actions } from './actions.ts'
import { call } from './call.ts'
import { closing } from './closing.ts'
import { decision } from './decision.ts'
import { facts } from './facts.ts'
import { flags } from './flags.ts'
import { leftOpen } from './left-open.ts'
import { limits } from './limits.ts'
import { openQuestions } from './open-questions.ts'
import { offTheLine } from './off-the-line.ts'
import { onScreen } from './on-screen.ts'
import { options } from './options.ts'
import { outcome } from './outcome.ts'
import { parkingLot } from './parking-lot.ts'
import { parts } from './parts.ts'
import { problem } from './problem.ts'
import { ready } from './ready.ts'
import { removed } from './removed.ts'
import { review } from './review.ts'
import { screen } from './screen.ts'
import { versions } from './versions.ts'
import { workflow } from './workflow.ts'

/** English: every sentence of the app by area, but for those of `later.ts`. Other languages have exactly this shape. */
export const en = {
  format: createFormat('en-GB', {
    minutes: 'min',
    hours: 'h',
    day: 'day',
    days: 'days',
    names: {
      weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
      months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec'],
    },
  }),
  kit,
  board,
  broken,
  capture,
  clock,
  invite,
  join,
  keeping,
  keys,
  move,
  newSession,
  people,
  start,
  actions,
  call,
  closing,
  decision,
  facts,
  flags,
  leftOpen,
  limits,
  openQuestions,
  offTheLine,
  onScreen,
  options,
  outcome,
  parkingLot,
  parts,
  problem,
  ready,
  removed,
  review,
  screen,
  versions,
  workflow,
}
