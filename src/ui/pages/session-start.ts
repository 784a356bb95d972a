import { createEffect, createResource } from 'solid-js'
import { carriedFrom, type Carried } from '../../method/follow-up.ts'
import { dayOf } from '../../method/day.ts'
import type { Day } from '../../method/item.ts'
import { briefOf } from '../../method/session-brief.ts'
import { verdict } from '../../method/verdict.ts'
import { useOpenRoom } from '../../state/rooms.ts'
import { words } from '../kit/words.ts'

/** What a new session starts from: a parked decision or problem, or the earlier session that it follows up (F2, K5). */
export interface SessionStart {
  readonly title: string
  readonly decision: string
  readonly problem: string
  readonly carried: Carried | null
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

/**
 * Reads from an earlier board what a new session starts from, and gives it to `found` once, when that board is read; nothing where
 * this phone holds no link to it. The result tells that board which session was made of its parked entry.
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
    if (!parkedId) {
      const title = words().newSession.followUp(earlier.board.session.title || words().board.untitled)
      return found({ title, decision: '', problem: '', carried: carriedFrom(earlier.board, briefOf(from!, earlier.board, verdict(earlier.board, earlier.holes('lock')).outcome), dayOf(Date.now())) })
    }
    const parked = earlier.board.parked.find((one) => one.id === parkedId)
    if (!parked) return
    const isDecision = parked.kind === 'next-decision'
    found({ title: titleOf(parked.text), decision: isDecision ? parked.text : '', problem: isDecision ? '' : parked.text, carried: null })
  })
  return {
    made: (session: { roomId: string; title: string; day: Day | '' }) => {
      if (parkedId && room()?.role === 'edit') room()?.edit.parked.started(parkedId, session)
    },
  }
}
