import { Show } from 'solid-js'
import type { JSX } from 'solid-js'
import type { Parked } from '../../../method/parking-lot.ts'
import { useRoom } from '../../../state/room.ts'
import { useNavigation } from '../../../state/route.ts'
import { words } from '../../kit/words.ts'
import { LinePart } from '../parts/line-part.tsx'
import { removeWithUndo } from '../parts/removal.ts'
import { RowTools } from '../parts/row-tools.tsx'
import { Backstory } from './backstory.tsx'
import { NextSession, startFrom } from './next-session.tsx'

interface ParkedRowProps {
  readonly parked: Parked
  readonly handle: () => JSX.Element
}

/** One parked entry; backstory also asks whether it changes the answer (K3). */
export function ParkedRow(props: ParkedRowProps) {
  const room = useRoom()
  const navigation = useNavigation()
  const id = () => props.parked.id
  const isNext = () => props.parked.kind === 'next-decision'
  const isBackstory = () => props.parked.kind === 'backstory'
  const entries = () => [
    {
      label: isNext() ? words().parkingLot.notNextDecision : words().parkingLot.asNextDecision,
      onPress: () => room.edit.parked.set(id(), 'kind', isNext() ? 'parked' : 'next-decision'),
    },
    {
      label: isBackstory() ? words().parkingLot.notBackstory : words().parkingLot.asBackstory,
      onPress: () => room.edit.parked.set(id(), 'kind', isBackstory() ? 'parked' : 'backstory'),
    },
    ...(props.parked.kind === 'parked' && !props.parked.startedId ? [{ label: words().parkingLot.startSession, onPress: () => startFrom(navigation, room.roomId, id()) }] : []),
    { label: words().parkingLot.remove, onPress: () => removeWithUndo(room.edit.parked, id(), props.parked.text) },
  ]
  return (
    <div class="parked">
      <div class="words">
        <LinePart
          size="body"
          text={props.parked.text}
          line={room.edit.parked.line(id(), 'text')}
          label={words().parkingLot.text}
          question={words().parkingLot.textHole}
          field={`parked/${id()}/text`}
        />
        <Show when={words().parkingLot.kinds[props.parked.kind]}>{(kind) => <p class="note">{kind()}</p>}</Show>
        <Show when={isBackstory()}>
          <Backstory parked={props.parked} />
        </Show>
        <NextSession parked={props.parked} />
      </div>
      <RowTools label={words().parkingLot.more(props.parked.text)} entries={entries()} handle={props.handle} />
    </div>
  )
}
