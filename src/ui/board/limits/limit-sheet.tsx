import { For, Show } from 'solid-js'
import { limitTypes, type LimitPart, type LimitType } from '../../../method/limits.ts'
import { useRoom } from '../../../state/room.ts'
import { Button } from '../../kit/button.tsx'
import { Sheet } from '../../kit/sheet.tsx'
import { words } from '../../kit/words.ts'
import { createEntry } from '../parts/entry.ts'
import { mayEdit } from '../parts/may-edit.ts'
import { LimitFields } from './limit-fields.tsx'

/**
 * A limit that is on the board, with the cursor in the field `focus`, or to become one of another kind; or a new one, whose
 * type is chosen first while it is null.
 */
export type OpenLimit =
  | { readonly id: string; readonly focus?: LimitPart | undefined; readonly kind?: true }
  | { readonly type: LimitType | null }

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
  const type = () => {
    const open = props.open
    if (open && 'type' in open) return open.type
    return open?.kind ? null : (known()?.type ?? null)
  }
  const choose = (open: OpenLimit, chosen: LimitType) => {
    if (!('id' in open)) return props.onOpen({ type: chosen })
    room.edit.limits.set(open.id, 'type', chosen)
    props.onOpen({ id: open.id })
  }
  return (
    <Sheet
      open={props.open !== null && mayEdit(room)}
      title={type() ? words().limits.types[type()!] : words().limits.which}
      onClose={() => props.onClose()}
    >
      <Show when={props.open} keyed>
        {(open) => {
          const chosen = type()
          if (!chosen) return <LimitTypes now={known()?.type} onChoose={(one) => choose(open, one)} />
          const start = 'id' in open ? { id: open.id } : { fields: { type: chosen, raisedAt: room.now() } }
          const entry = createEntry(() => room.board.limits, room.edit.limits, start)
          return (
            <LimitFields
              type={chosen}
              entry={entry}
              focus={'id' in open ? open.focus : undefined}
              onFocus={(focus) => props.onOpen({ id: entry.id(), focus })}
              onKind={() => props.onOpen(entry.now() ? { id: entry.id(), kind: true } : { type: null })}
              onClose={() => props.onClose()}
            />
          )
        }}
      </Show>
    </Sheet>
  )
}

function LimitTypes(props: { readonly now: LimitType | undefined; readonly onChoose: (type: LimitType) => void }) {
  return (
    <div class="limit-types">
      <For each={limitTypes}>
        {(one) => (
          <Button aria-pressed={props.now && props.now === one} onPress={() => props.onChoose(one)}>
            {words().limits.types[one]}
          </Button>
        )}
      </For>
    </div>
  )
}
