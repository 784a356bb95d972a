import { costPeriods, costUnits, feltBys } from '../method/problem.ts'
import type { Problem } from '../method/problem.ts'
import { line, number, oneOf, text } from './fields.ts'
import type { Hand } from './hand.ts'
import type { PartShape } from './part.ts'
import { partWrites } from './part.ts'

export const problemShape: PartShape<Problem> = {
  root: 'problem',
  fields: {
    line,
    stepId: text,
    costAmount: number,
    costUnit: oneOf(costUnits, ''),
    costCurrency: text,
    costPer: oneOf(costPeriods, ''),
    feltBy: oneOf(feltBys, ''),
  },
}

export function problemWrites(hand: Hand) {
  const part = partWrites(hand, problemShape)
  return { ...part, line: () => part.line('line') }
}
