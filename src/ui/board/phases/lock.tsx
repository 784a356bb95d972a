import { ActionsPart } from '../actions/actions-part.tsx'
import { CallPart } from '../call/call-part.tsx'
import { OpenQuestionsPart } from '../open-questions/open-questions-part.tsx'
import { ClosingPart } from '../review/closing-part.tsx'
import { ReviewPart } from '../review/review-part.tsx'
import './phases.css'

/** Lock: the call, who does what by when, what is still open, and the day of the check. */
export function Lock() {
  return (
    <div class="columns">
      <div>
        <CallPart />
        <ActionsPart />
      </div>
      <div>
        <OpenQuestionsPart />
        <ReviewPart />
        <ClosingPart />
      </div>
    </div>
  )
}
