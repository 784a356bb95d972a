import { createMemo, Index } from 'solid-js'
import { hourEnd, usedMinutes } from '../../../method/used-minutes.ts'
import { useRoom } from '../../../state/room.ts'
import { words } from '../../kit/words.ts'
import type { RoomTime } from './room-time.ts'
import './used-minutes.css'

const say = () => words().clock

/** Planned against used minutes of each phase, as a table that is drawn to scale: what was planned as a frame, what was used in it (C9). */
export function UsedMinutesTable(props: { readonly time: Pick<RoomTime, 'now'> }) {
  const room = useRoom()
  const end = () => hourEnd(room.board.clock, room.board.session.closedAt, props.time.now())
  const rows = createMemo(() => usedMinutes(room.board.clock, end()))
  const longest = createMemo(() => Math.max(1, ...rows().flatMap((row) => [row.planned, row.used])))
  const sum = (what: 'planned' | 'used') => rows().reduce((all, row) => all + row[what], 0)
  const part = (count: number) => `${(100 * count) / longest()}%`
  return (
    <table class="used-minutes">
      <caption>{say().used}</caption>
      <thead>
        <tr>
          <th scope="col">{say().usedPhase}</th>
          <td aria-hidden="true" />
          <th scope="col">{say().usedPlanned}</th>
          <th scope="col">{say().usedUsed}</th>
        </tr>
      </thead>
      <tbody>
        <Index each={rows()}>
          {(row) => (
            <tr classList={{ 'ran-over': row().used > row().planned }}>
              <th scope="row">{say().phase[row().phase]}</th>
              <td class="drawn" aria-hidden="true">
                <i style={{ width: part(row().planned) }} />
                <b style={{ width: part(Math.min(row().planned, row().used)) }} />
                <u style={{ left: part(row().planned), width: part(Math.max(0, row().used - row().planned)) }} />
              </td>
              <td>{row().planned}</td>
              <td>{row().used}</td>
            </tr>
          )}
        </Index>
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{say().usedAll}</th>
          <td aria-hidden="true" />
          <td>{sum('planned')}</td>
          <td>{sum('used')}</td>
        </tr>
      </tfoot>
    </table>
  )
}
