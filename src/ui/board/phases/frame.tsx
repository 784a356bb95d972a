import { DecisionPart } from '../decision/decision-part.tsx'
import { GoodOutcomePart } from '../decision/good-outcome-part.tsx'
import { FactsPart } from '../facts/facts-part.tsx'
import { ProblemPart } from '../problem/problem-part.tsx'
import './phases.css'

/** Frame: both lines with what belongs to them, and under them what was brought along. */
export function Frame() {
  return (
    <>
      <DecisionPart />
      <div class="columns">
        <ProblemPart />
        <div>
          <FactsPart />
          <GoodOutcomePart />
        </div>
      </div>
    </>
  )
}
