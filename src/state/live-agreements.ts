import { agreementsRoot, readAgreements } from '../document/decision.ts'
import type { BoardDoc } from '../document/hand.ts'
import type { Agreement } from '../method/decision.ts'
import type { Cells } from './cells.ts'
import { sameList } from './live-list.ts'

/** The answers to the same-sentence test; one that did not change stays the same object. */
export function liveAgreements(cells: Cells, doc: BoardDoc): () => readonly Agreement[] {
  const known = new Map<string, Agreement>()
  const read = () =>
    readAgreements(doc).map((found) => {
      const before = known.get(found.personId)
      if (before && before.answer === found.answer && before.line === found.line) return before
      known.set(found.personId, found)
      return found
    })
  return () => cells.read<readonly Agreement[]>(agreementsRoot, '', read, sameList)
}
