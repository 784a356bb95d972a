import { createMemo, createSignal, Show } from 'solid-js'
import { standing } from '../../../method/options.ts'
import { useRoom } from '../../../state/room.ts'
import { Button } from '../../kit/button.tsx'
import { words } from '../../kit/words.ts'
import { AddLine } from '../parts/add-line.tsx'
import { mayEdit } from '../parts/may-edit.ts'
import { Section } from '../parts/section.tsx'
import { createWide } from '../parts/wide.ts'
import { OptionCount } from './option-count.tsx'
import { OptionPages } from './option-pages.tsx'
import { OptionTable } from './option-table.tsx'
import './options.css'

/** The ways to decide side by side: pages on a phone, one table where there is room (O1, O2, O4). */
export function OptionsPart() {
  const room = useRoom()
  const wide = createWide()
  const [added, setAdded] = createSignal('')
  const [asTable, setAsTable] = createSignal(false)
  const options = () => room.board.options
  const left = createMemo(() => standing(options(), room.board.limits))
  const table = () => (wide() || asTable()) && options().length > 0
  const question = () => [words().options.first, words().options.second, words().options.third][left().length] ?? words().options.add
  const aside = () => (
    <Show when={!wide() && options().length > 1}>
      <Button kind="quiet" class="turn-view" onPress={() => setAsTable(!asTable())}>
        {asTable() ? words().options.asPages : words().options.asTable}
      </Button>
    </Show>
  )
  return (
    <Section title={words().options.title} aside={aside()}>
      <OptionCount standing={left()} onAdded={setAdded} />
      <Show when={options().length > 0}>
        <Show when={table()} fallback={<OptionPages added={added()} />}>
          <OptionTable />
        </Show>
      </Show>
      <Show when={mayEdit(room)}>
        <AddLine
          label={words().options.add}
          placeholder={question()}
          hole={left().length < 2}
          field="options//second"
          onAdd={(line) => setAdded(room.edit.options.add({ line }))}
        />
      </Show>
    </Section>
  )
}
