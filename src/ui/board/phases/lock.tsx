import { AfterPaint } from '../../kit/after-paint.tsx'
import { ActionsPart } from '../actions/actions-part.tsx'
import { CallPart } from '../call/call-part.tsx'
import { OpenQuestionsPart } from '../open-questions/open-questions-part.tsx'
import { ClosingPart } from '../review/closing-part.tsx'
import { LeftOpenPart } from '../review/left-open-part.tsx'
import { ReviewPart } from '../review/review-part.tsx'
import { UsedPart } from '../thread/used-part.tsx'
import './phases.css'

/** Lock: what was left open, the call, who does what by when, what is still open, and the day of the check. */
export function Lock() {
  return (
    <>
      <LeftOpenPart />
      <div class="columns">
        <div>
          <CallPart />
          <AfterPaint>
            <ActionsPart />
          </AfterPaint>
        </div>
        <AfterPaint>
          <div>
            <OpenQuestionsPart />
            <ReviewPart />
            <ClosingPart />
            <UsedPart />
          </div>
        </AfterPaint>
      </div>
    </>
  )
}
