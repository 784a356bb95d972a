import { For, Show } from 'solid-js'
import { limitTypes, type LimitType } from '../../../method/limits.ts'
import { useRoom } from '../../../state/room.ts'
import { Button } from '../../kit/button.tsx'
import { Sheet } from '../../kit/sheet.tsx'
import { words } from '../../kit/words.ts'
import { createEntry } from '../parts/entry.ts'
import { mayEdit } from '../parts/may-edit.ts'
import { LimitFields } from './limit-fields.tsx'

/** A limit that is on the board, or a new one whose type is chosen first while it is null. */
export type OpenLimit = { readonly id: string } | { readonly type: LimitType | null }

interface LimitSheetProps {
  readonly open: OpenLimit | null
  readonly onOpen: (open: OpenLimit) => void
  readonly onClose: () => void
}

/** Choosing the type of a new limit, then just the fields that make that type hard (L1). */
export function LimitSheet(props: LimitSheetProps) {
  const room = useRoom()
  const known = () => {
    const open = props.open
    return open && 'id' in open ? room.board.limits.find((limit) => limit.id === open.id) : undefined
  }
  const type = () => (props.open && 'type' in props.open ? props.open.type : (known()?.type ?? null))
  return (
    <Sheet
      open={props.open !== null && mayEdit(room)}
      title={type() ? words().limits.types[type()!] : words().limits.which}
      onClose={() => props.onClose()}
    >
      <Show when={props.open} keyed>
        {(open) => {
          const chosen = type()
          if (!chosen) return <LimitTypes onChoose={(one) => props.onOpen({ type: one })} />
          const start = 'id' in open ? { id: open.id } : { fields: { type: chosen, raisedAt: room.now() } }
          const entry = createEntry(() => room.board.limits, room.edit.limits, start)
          return <LimitFields type={chosen} entry={entry} onClose={() => props.onClose()} />
        }}
      </Show>
    </Sheet>
  )
}

function LimitTypes(props: { readonly onChoose: (type: LimitType) => void }) {
  return (
    <div class="limit-types">
      <For each={limitTypes}>{(one) => <Button onPress={() => props.onChoose(one)}>{words().limits.types[one]}</Button>}</For>
    </div>
  )
}
