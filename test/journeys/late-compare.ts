import { addDays } from '../../src/method/day.ts'
import type { Day } from '../../src/method/item.ts'
import type { Fill } from './worked-board.ts'

/** A school kitchen decides about its lunches; what was written in the first forty minutes of its hour. */
export const kitchen = {
  title: 'Cold lunches',
  decision: 'Do we keep cooking at the old school until Easter, or move both schools’ lunches into the new kitchen after half-term?',
  problem: 'Between the two schools a lunch stands 40 minutes in the van, and 60 plates a week come back untouched.',
  options: ['Keep cooking at the old school and buy four heated boxes', 'Move both schools’ lunches into the new kitchen after half-term'],
  late: 'Nobody but Vera may use the big oven before March',
} as const

/** The hour up to Compare, `minutes` of which have passed; afterwards the relay's clock is to be turned by thirty more than these. */
export function upToCompare(day: Day, minutes: number): Fill {
  return (_board, edit, pass) => {
    edit.session.set('day', day)
    edit.clock.setLength(60)
    edit.clock.start()
    edit.decision.line().change(0, 0, kitchen.decision)
    edit.decision.set('decideBy', addDays(day, 3))
    edit.problem.line().change(0, 0, kitchen.problem)
    pass(10)
    edit.clock.enter('walk')
    for (const what of ['Cooks at the old school', 'Loads the van', 'Serves at the new school']) edit.steps.add({ what, who: 'Kitchen' })
    edit.limits.add({ type: 'money', amount: 900, per: 'total', currency: 'EUR' })
    pass(20)
    edit.clock.enter('compare')
    for (const line of kitchen.options) {
      edit.options.add({ line, howLong: 'Two weeks', whoCan: 'Vera and one driver', risk: 'A cold Monday', learned: 'How many plates come back', untouched: 'The menu' })
    }
    pass(minutes)
  }
}
