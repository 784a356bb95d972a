import { Index } from 'solid-js'
import type { UsedMinutes } from '../../../method/used-minutes.ts'
import type { OutcomeEntry } from '../../../words/outcome-page.ts'

interface MinutesProps {
  readonly rows: readonly UsedMinutes[]
  readonly entries: readonly OutcomeEntry[]
  readonly heading: string
}

const share = (part: number, whole: number) => `${(100 * part) / whole}%`
/** A phase that took or has nothing is still a part of the thread. */
const grow = (row: UsedMinutes) => Math.max(row.planned, row.used, 1)

/** The thread of the hour as it went: each phase as long as was planned, filled by what it used, and what ran over beside it (C9). */
export function Minutes(props: MinutesProps) {
  return (
    <div class="minutes-drawn">
      <div class="went" aria-hidden="true">
        <Index each={props.rows}>
          {(row) => (
            <span class={row().phase} style={{ 'flex-grow': grow(row()) }}>
              <i style={{ width: share(row().planned, grow(row())) }} />
              <b style={{ width: share(Math.min(row().used, row().planned), grow(row())) }} />
              <u style={{ left: share(row().planned, grow(row())), width: share(Math.max(0, row().used - row().planned), grow(row())) }} />
            </span>
          )}
        </Index>
      </div>
      <ul aria-label={props.heading}>
        <Index each={props.entries}>{(entry) => <li>{entry().said.text}</li>}</Index>
      </ul>
    </div>
  )
}
