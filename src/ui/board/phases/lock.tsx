import { ActionsPart } from '../actions/actions-part.tsx'
import { CallPart } from '../call/call-part.tsx'
import { OpenQuestionsPart } from '../open-questions/open-questions-part.tsx'
import { ClosingPart } from '../review/closing-part.tsx'
import { ReviewPart } from '../review/review-part.tsx'

/** Lock: the call, who does what by when, what is still open, and the day of the check. */
export function Lock() {
  return (
    <>
      <CallPart />
      <ActionsPart />
      <OpenQuestionsPart />
      <ReviewPart />
      <ClosingPart />
    </>
  )
}
