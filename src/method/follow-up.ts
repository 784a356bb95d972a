import type { Action } from './actions.ts'
import type { BoardParts } from './board.ts'
import type { Day } from './item.ts'

/** What a session hands on to the one that follows it up (F2). */
export interface Carried {
  /** The day of the earlier session. */
  readonly from: Day | ''
  /** The names of its people, so that they need no introduction and can own what is carried over. */
  readonly people: readonly string[]
  readonly actions: readonly CarriedAction[]
}

/** An open action of an earlier session, with its owner by name: a person has another id on each board. */
export interface CarriedAction extends Pick<Action, 'text' | 'due' | 'firstStep' | 'from'> {
  readonly owner: string
}

/** What is still open on a board and goes along to its follow-up: open actions, soonest first, each marked with the day it came from. */
export function carriedFrom(board: Pick<BoardParts, 'session' | 'people' | 'actions'>): Carried {
  const name = (id: string) => board.people.find((person) => person.id === id)?.name.trim() ?? ''
  const open = board.actions.filter((action) => action.state === 'open' && action.text.trim() !== '')
  return {
    from: board.session.day,
    people: [...new Set(board.people.map((person) => person.name.trim()).filter(Boolean))],
    actions: open
      .toSorted((a, b) => (a.due || '9999').localeCompare(b.due || '9999'))
      .map((action) => ({
        text: action.text,
        due: action.due,
        firstStep: action.firstStep,
        owner: name(action.ownerId),
        from: action.from || board.session.day,
      })),
  }
}
