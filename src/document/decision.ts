import type { Agreement, Decision, SameSentence } from '../method/decision.ts'
import type * as Y from 'yjs'
import { day, flag, line, text } from './fields.ts'
import type { Hand } from './hand.ts'
import { partHolder } from './holder.ts'
import { plainText } from './line.ts'
import type { PartShape } from './part.ts'
import { partWrites } from './part.ts'

export const decisionShape: PartShape<Decision> = {
  root: 'decision',
  fields: { line, decideBy: day, deciderId: text, saidOutLoud: flag },
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
  const part = partWrites(hand, decisionShape)
  const agreements = hand.doc.getMap(agreementsRoot)
  return {
    ...part,
    line: () => part.line('line'),
    /** Keeps a person's answer together with the wording as it is now; null takes it back. */
    answer(personId: string, given: SameSentence | null) {
      const wording = partHolder(hand.doc, decisionShape.root).line('line')
      hand.act(() => {
        if (given) agreements.set(personId, { answer: given, line: wording ? plainText(wording) : '' })
        else if (agreements.has(personId)) agreements.delete(personId)
      })
    },
  }
}
