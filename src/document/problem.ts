import { costPeriods, costUnits, feltBys } from '../method/problem.ts'
import type { LinePrice } from '../method/problem-flags.ts'
import type { Problem } from '../method/problem.ts'
import { number, oneOf, text } from './fields.ts'
import type { Hand } from './hand.ts'
import { partHolder } from './holder.ts'
import type { PartShape } from './part.ts'
import { partWrites } from './part.ts'
import { makeVersionedLine } from './versioned-line.ts'
import { sideBySide, versionedLine } from './versions.ts'

export const problemShape: PartShape<Problem> = {
  root: 'problem',
  fields: {
    line: versionedLine,
    stepId: text,
    costAmount: number,
    costUnit: oneOf(costUnits, ''),
    costCurrency: text,
    costPer: oneOf(costPeriods, ''),
    feltBy: oneOf(feltBys, ''),
    versions: { line: sideBySide },
  },
}

export function problemWrites(hand: Hand) {
  const holder = partHolder(hand.doc, problemShape.root)
  const { set } = partWrites(hand, problemShape)
  return {
    set,
    line: () => makeVersionedLine(hand, holder, 'line'),
    /** Writes a whole price in one undo step (P1). */
    price({ amount, unit, currency, per }: LinePrice) {
      hand.act(() => {
        set('costAmount', amount)
        set('costUnit', unit)
        set('costCurrency', currency)
        set('costPer', per)
      })
    },
  }
}
