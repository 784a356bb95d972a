import { actionStates } from '../method/actions.ts'
import type { Action, ActionState } from '../method/actions.ts'
import { day, instant, line, oneOf, text } from './fields.ts'
import type { Hand } from './hand.ts'
import { entryHolder } from './holder.ts'
import { entryView, listWrites } from './list.ts'
import type { ListShape } from './list.ts'

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
  },
  text: (action) => action.text,
}

export function actionWrites(hand: Hand) {
  const list = listWrites<Action, 'text'>(hand, actionsShape)
  return {
    ...list,
    /** Setting the state also keeps who ended the action and when, or clears it when it is open again (A6). */
    set: ((id, field, value) => {
      const map = entryHolder(hand.doc, actionsShape.root, id).map
      if (field !== 'state') return list.set(id, field, value)
      if (!map || entryView(hand.doc, actionsShape, id).state === value) return
      hand.act(() => {
        const { state, endedBy, endedAt } = actionsShape.fields
        state.write(map, 'state', value as ActionState)
        endedBy.write(map, 'endedBy', value === 'open' ? '' : hand.actor.personId())
        endedAt.write(map, 'endedAt', value === 'open' ? null : hand.actor.now())
      })
    }) as typeof list.set,
  }
}
