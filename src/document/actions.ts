import { actionStates, actionStepKinds } from '../method/actions.ts'
import type { Action, ActionState, ActionStep } from '../method/actions.ts'
import type * as Y from 'yjs'
import { day, instant, line, oneOf, text } from './fields.ts'
import type { Hand } from './hand.ts'
import { entryHolder } from './holder.ts'
import { newId } from './id.ts'
import { entryView, listWrites } from './list.ts'
import type { ListShape } from './list.ts'
import { partView } from './part.ts'
import { numberIn, records, saidIn } from './records.ts'
import { sessionShape } from './session.ts'

const history = records<ActionStep>(
  (id, stored) => {
    const kind = actionStepKinds.find((one) => one === stored.kind)
    return kind ? { id, kind, from: saidIn(stored, 'from'), to: saidIn(stored, 'to'), by: saidIn(stored, 'by'), at: numberIn(stored, 'at') } : null
  },
  (a, b) => a.at - b.at || (a.id < b.id ? -1 : 1),
)

export const actionsShape: ListShape<Action> = {
  root: 'actions',
  fields: {
    text: line,
    ownerId: text,
    due: day,
    firstStep: text,
    from: day,
    state: oneOf(actionStates, 'open'),
    endedBy: text,
    endedAt: instant,
    history,
  },
  text: (action) => action.text,
}

/** The fields of which the history is kept. */
type Followed = 'state' | 'due' | 'ownerId'

const isFollowed = (field: string): field is Followed => field === 'state' || field === 'due' || field === 'ownerId'

export function actionWrites(hand: Hand) {
  const list = listWrites<Action, 'text'>(hand, actionsShape)
  const { fields, root } = actionsShape
  const isClosed = () => partView(hand.doc, sessionShape).closedAt !== null

  function write(map: Y.Map<unknown>, field: Followed, value: string): void {
    if (field === 'state') fields.state.write(map, field, value as ActionState)
    else fields[field].write(map, field, value)
  }

  function end(map: Y.Map<unknown>, step: Pick<ActionStep, 'by' | 'at'> | null): void {
    fields.endedBy.write(map, 'endedBy', step?.by ?? '')
    fields.endedAt.write(map, 'endedAt', step?.at ?? null)
  }

  /**
   * Changes the state, day or owner of an action, and keeps who did it and when: the state always, the others once the session
   * is closed (A6). Returns the id of that step of its history, or nothing where none was kept.
   */
  function change(id: string, field: Followed, value: string): string {
    const { map } = entryHolder(hand.doc, root, id)
    if (!map) return ''
    const from = entryView(hand.doc, actionsShape, id)[field]
    if (from === value) return ''
    const step = { from, to: value, by: hand.actor.personId(), at: hand.actor.now() }
    const kind = field === 'state' ? value : field === 'due' ? 'due' : 'owner'
    const stepId = field === 'state' || isClosed() ? newId() : ''
    hand.act(() => {
      write(map, field, value)
      if (field === 'state') end(map, value === 'open' ? null : step)
      if (stepId) map.set(`history:${stepId}`, { kind, ...step })
    })
    return stepId
  }

  return {
    ...list,
    set: ((id, field, value) => {
      if (isFollowed(field as string)) change(id, field as Followed, value as string)
      else list.set(id, field, value)
    }) as typeof list.set,
    change,
    /** Takes one step out of an action's history, and what it changed back where nobody changed that since. */
    takeBack(id: string, stepId: string): void {
      const { map } = entryHolder(hand.doc, root, id)
      const { history: steps, ...now } = entryView(hand.doc, actionsShape, id)
      const step = steps.find((one) => one.id === stepId)
      if (!map || !step) return
      const field: Followed = step.kind === 'due' ? 'due' : step.kind === 'owner' ? 'ownerId' : 'state'
      hand.act(() => {
        map.delete(`history:${stepId}`)
        if (now[field] !== step.to) return
        write(map, field, step.from)
        if (field !== 'state') return
        const before = steps.findLast((one) => one.id !== stepId && one.kind === step.from)
        end(map, step.from === 'open' ? null : (before ?? null))
      })
    },
  }
}
