import { AfterPaint } from '../../kit/after-paint.tsx'
import { LateLimits } from '../limits/late-limits.tsx'
import { OpenQuestionsPart } from '../open-questions/open-questions-part.tsx'
import { OptionsPart } from '../options/options-part.tsx'
import { ParkingLotPart } from '../parking-lot/parking-lot-part.tsx'
import './phases.css'

/** Compare: the ways to decide, and what must be kept out of them. */
export function Compare() {
  return (
    <>
      <LateLimits />
      <OptionsPart />
      <AfterPaint>
        <div class="columns even">
          <OpenQuestionsPart />
          <ParkingLotPart />
        </div>
      </AfterPaint>
    </>
  )
}
