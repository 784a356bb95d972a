import { useRoom } from '../../../state/room.ts'
import { words } from '../../kit/words.ts'
import { DecisionPart } from '../decision/decision-part.tsx'
import { FactsPart } from '../facts/facts-part.tsx'
import { Section } from '../parts/section.tsx'
import { TextPart } from '../parts/text-part.tsx'
import { ProblemPart } from '../problem/problem-part.tsx'

/** Frame: both lines with what belongs to them, and under them what was brought along. */
export function Frame() {
  const room = useRoom()
  return (
    <>
      <DecisionPart />
      <ProblemPart />
      <FactsPart />
      <Section title={words().decision.goodOutcome}>
        <TextPart
          optional
          value={room.board.session.goodOutcome}
          onCommit={(text) => room.edit.session.set('goodOutcome', text)}
          label={words().decision.goodOutcome}
          question={words().decision.goodOutcomeHole}
          field="session.goodOutcome"
        />
      </Section>
    </>
  )
}
