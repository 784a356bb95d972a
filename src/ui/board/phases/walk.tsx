import { AfterPaint } from '../../kit/after-paint.tsx'
import { LimitsPart } from '../limits/limits-part.tsx'
import { OpenQuestionsPart } from '../open-questions/open-questions-part.tsx'
import { ParkingLotPart } from '../parking-lot/parking-lot-part.tsx'
import { WorkflowPart } from '../workflow/workflow-part.tsx'
import './phases.css'

/** Walk: the workflow as it really runs, and the limits under it. */
export function Walk() {
  return (
    <div class="columns">
      <WorkflowPart />
      <AfterPaint>
        <div>
          <LimitsPart />
          <OpenQuestionsPart />
          <ParkingLotPart />
        </div>
      </AfterPaint>
    </div>
  )
}
