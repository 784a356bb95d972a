import { createEffect, createResource } from 'solid-js'
import { dayOf } from '../../method/day.ts'
import { carriedFrom, type Carried } from '../../method/follow-up.ts'
import type { Day } from '../../method/item.ts'
import { briefOf } from '../../method/session-brief.ts'
import { verdict } from '../../method/verdict.ts'
import type { Board } from '../../state/board.ts'
import { useOpenRoom } from '../../state/rooms.ts'
import { words } from '../kit/words.ts'

/** What a new session starts from: a parked decision or problem, or the earlier session that it follows up (F2, K5). */
export interface SessionStart {
  readonly title: string
  readonly decision: string
  readonly problem: string
  readonly carried: Carried | null
  /** Lines that can be taken over by one tap: what was parked as a next decision, and what may be blocked now (R3). */
  readonly decisions: readonly string[]
  readonly problems: readonly string[]
}

/** About as long as a title can be. */
const titleLength = 40

/** The first words of a text, as many as make a title. */
function titleOf(text: string): string {
  const [first = '', ...others] = text.trim().split(/\s+/)
  let title = first
  for (const word of others) {
    if (`${title} ${word}`.length > titleLength) return `${title}…`
    title += ` ${word}`
  }
  return title.replace(/[?.!]+$/, '')
}

/** The title of a follow-up; that of a follow-up of a follow-up is no longer than that of the first one. */
function followUpTitle(title: string): string {
  const named = words().newSession.followUp('')
  const first = title.startsWith(named) ? title.slice(named.length) : title
  return words().newSession.followUp(first || words().board.untitled)
}

/** One decision and one blocked workflow, with what is open carried over (R3). */
function followUpOf(roomId: string, board: Board, outcome: ReturnType<typeof verdict>['outcome']): SessionStart {
  const { newProblem } = board.review.answers
  return {
    title: followUpTitle(board.session.title),
    decision: '',
    problem: '',
    carried: carriedFrom(board, briefOf(roomId, board, outcome), dayOf(Date.now())),
    decisions: board.parked.filter((one) => one.kind === 'next-decision' && !one.startedId).map((one) => one.text.trim()).filter(Boolean),
    problems: [newProblem.seen, board.problem.line].map((text) => text.trim()).filter(Boolean),
  }
}

/**
 * Reads from an earlier board what a new session starts from, and gives it to `found` once, when that board is read; nothing where
 * this phone holds no link to it. The result tells that board which session was made of it or of its parked entry.
 */
export function createSessionStart(from: string | undefined, parkedId: string | undefined, found: (start: SessionStart) => void) {
  const openRoom = useOpenRoom()
  const [room] = createResource(
    () => from,
    (roomId) => openRoom(roomId).catch(() => null),
  )
  let given = false
  createEffect(() => {
    const earlier = room()
    if (given || !earlier?.ready()) return
    given = true
    if (!parkedId) return found(followUpOf(from!, earlier.board, verdict(earlier.board, earlier.holes('lock')).outcome))
    const parked = earlier.board.parked.find((one) => one.id === parkedId)
    if (!parked) return
    const isDecision = parked.kind === 'next-decision'
    const line = isDecision ? { decision: parked.text, problem: '' } : { decision: '', problem: parked.text }
    found({ title: titleOf(parked.text), ...line, carried: null, decisions: [], problems: [] })
  })
  return {
    made: (session: { roomId: string; title: string; day: Day | '' }) => {
      const earlier = room()
      if (earlier?.role !== 'edit') return
      if (parkedId) earlier.edit.parked.started(parkedId, session)
      else earlier.edit.thread.followedBy(session)
    },
  }
}
