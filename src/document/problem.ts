import { costPeriods, costUnits, feltBys } from '../method/problem.ts'
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
  return { set: partWrites(hand, problemShape).set, line: () => makeVersionedLine(hand, holder, 'line') }
}
