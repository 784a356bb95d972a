import type { SecondQuestion } from '../method/decision-flags.ts'
import type { Agreement, Decision, SameSentence } from '../method/decision.ts'
import type { Parked } from '../method/parking-lot.ts'
import type * as Y from 'yjs'
import { day, flag, text } from './fields.ts'
import type { Hand } from './hand.ts'
import { partHolder } from './holder.ts'
import { listWrites } from './list.ts'
import { parkedShape } from './parking-lot.ts'
import type { PartShape } from './part.ts'
import { partWrites } from './part.ts'
import { makeVersionedLine } from './versioned-line.ts'
import { sideBySide, versionedLine } from './versions.ts'

export const decisionShape: PartShape<Decision> = {
  root: 'decision',
  fields: { line: versionedLine, decideBy: day, deciderId: text, saidOutLoud: flag, versions: { line: sideBySide } },
}

/** One value for each person: what they answered, and the wording it was given to. */
export const agreementsRoot = 'agreements'

/** All answers to the same-sentence test that make sense, in a fixed order. */
export function readAgreements(doc: Y.Doc): Agreement[] {
  const found: Agreement[] = []
  for (const [personId, stored] of doc.getMap(agreementsRoot)) {
    const one = stored as { answer?: unknown; line?: unknown } | null
    if (typeof one !== 'object' || one === null || typeof one.line !== 'string') continue
    if (one.answer === 'say-it' || one.answer === 'not-yet') found.push({ personId, answer: one.answer, line: one.line })
  }
  return found.toSorted((a, b) => (a.personId < b.personId ? -1 : 1))
}

export function decisionWrites(hand: Hand) {
  const holder = partHolder(hand.doc, decisionShape.root)
  const agreements = hand.doc.getMap(agreementsRoot)
  const parked = listWrites<Parked, 'text'>(hand, parkedShape)
  const line = () => makeVersionedLine(hand, holder, 'line')
  return {
    set: partWrites(hand, decisionShape).set,
    line,
    /** Takes a second question out of the line and parks it as the next decision: one undo step (D6). Returns the entry's id. */
    park({ asks, cut: [from, to], instead }: Omit<SecondQuestion, 'at'>): string {
      const here = line().ready()
      return parked.add({ text: asks, kind: 'next-decision' }, undefined, () => here.change(from, to - from, instead))
    },
    /** Puts the words of a parked question back where they were cut out, and takes the entry away: one undo step. */
    unpark(id: string, { cut: [from], instead }: Omit<SecondQuestion, 'at'>, words: string) {
      const here = line().ready()
      hand.act(() => {
        parked.remove(id)
        here.change(from, instead.length, words)
      })
    },
    /** Keeps a person's answer together with the wording as it is now; null takes it back. */
    answer(personId: string, given: SameSentence | null) {
      hand.act(() => {
        if (given) agreements.set(personId, { answer: given, line: versionedLine.read(holder, 'line') })
        else if (agreements.has(personId)) agreements.delete(personId)
      })
    },
  }
}
