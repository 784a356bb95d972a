import { For, Show } from 'solid-js'
import { useRoom } from '../../../state/room.ts'
import { words } from '../../kit/words.ts'
import { AddLine } from '../parts/add-line.tsx'
import { mayEdit } from '../parts/may-edit.ts'
import { Section } from '../parts/section.tsx'
import { ParkedRow } from './parked-row.tsx'
import './parking-lot.css'

/** What is true but not for this hour. */
export function ParkingLotPart() {
  const room = useRoom()
  return (
    <Show when={mayEdit(room) || room.board.parked.length > 0}>
      <Section title={words().parkingLot.title}>
        <ul class="parking-lot">
          <For each={room.board.parked}>{(parked) => <ParkedRow parked={parked} />}</For>
        </ul>
        <Show when={mayEdit(room)}>
          <AddLine
            label={words().parkingLot.add}
            placeholder={words().parkingLot.empty}
            onAdd={(text) => room.edit.parked.add({ text })}
          />
        </Show>
      </Section>
    </Show>
  )
}
