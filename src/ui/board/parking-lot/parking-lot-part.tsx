import { Show } from 'solid-js'
import { useRoom } from '../../../state/room.ts'
import { Reorder } from '../../kit/reorder.tsx'
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
        <Reorder
          each={room.board.parked}
          name={(parked) => parked.text || words().removed.unnamed}
          onMove={(id, after) => room.edit.parked.move(id, after)}
        >
          {(parked, handle) => <ParkedRow parked={parked} handle={handle} />}
        </Reorder>
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
