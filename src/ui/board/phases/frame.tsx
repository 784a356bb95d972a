import { createMemo, createSignal, Show } from 'solid-js'
import { AfterPaint } from '../../kit/after-paint.tsx'
import { Button } from '../../kit/button.tsx'
import { words } from '../../kit/words.ts'
import { DecisionPart } from '../decision/decision-part.tsx'
import { GoodOutcomePart } from '../decision/good-outcome-part.tsx'
import { FactsPart } from '../facts/facts-part.tsx'
import { EarlyLimits } from '../limits/early-limits.tsx'
import { ProblemPart } from '../problem/problem-part.tsx'
import { ReadyPart } from '../ready/ready-part.tsx'
import { createOnlyLines } from './only-lines.ts'
import './phases.css'

/**
 * Frame: both lines with what belongs to them, and under them what was brought along. In its first minutes only the lines (C7);
 * the rest is one press away, and what somebody is typing in stays.
 */
export function Frame() {
  const onlyLines = createOnlyLines()
  const [asked, setAsked] = createSignal(false)
  let rest: HTMLDivElement | undefined
  const hidden = createMemo(() => onlyLines() && !asked() && !rest?.contains(document.activeElement))
  const show = () => {
    setAsked(true)
    rest?.focus({ preventScroll: true })
  }
  return (
    <>
      <ReadyPart />
      <DecisionPart />
      <AfterPaint>
        <div class="columns">
          <ProblemPart />
          <Show
            when={!hidden()}
            fallback={
              <Button kind="quiet" class="more-than-lines" onPress={show}>
                {words().clock.moreThanLines}
              </Button>
            }
          >
            <div ref={(made) => (rest = made)} tabindex="-1">
              <FactsPart />
              <EarlyLimits />
              <GoodOutcomePart />
            </div>
          </Show>
        </div>
      </AfterPaint>
    </>
  )
}
