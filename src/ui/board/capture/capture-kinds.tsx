import Fact from 'lucide-solid/icons/hash'
import Question from 'lucide-solid/icons/circle-question-mark'
import Action from 'lucide-solid/icons/circle-check'
import Limit from 'lucide-solid/icons/fence'
import Parked from 'lucide-solid/icons/square-parking'
import { For } from 'solid-js'
import type { CaptureKind } from '../../../state/phone.ts'
import { words } from '../../kit/words.ts'
import '../../kit/chip.css'
import './capture-kinds.css'

const kinds = [
  { name: 'action', Icon: Action },
  { name: 'limit', Icon: Limit },
  { name: 'question', Icon: Question },
  { name: 'parked', Icon: Parked },
  { name: 'fact', Icon: Fact },
] as const satisfies readonly { name: CaptureKind; Icon: unknown }[]

/** What a captured text can be, as five large buttons, or as chips where they belong to one of several texts. */
export function CaptureKinds(props: {
  readonly label: string
  readonly chips?: boolean
  readonly onChoose: (kind: CaptureKind) => void
}) {
  return (
    <fieldset class={props.chips ? 'kind-chips' : 'capture-kinds'} aria-label={props.label}>
      <For each={kinds}>
        {(kind) => (
          <button type="button" class={props.chips ? 'chip' : ''} onClick={() => props.onChoose(kind.name)}>
            <kind.Icon size={props.chips ? 16 : 22} stroke-width={1.75} aria-hidden="true" />
            {words().capture.kinds[kind.name]}
          </button>
        )}
      </For>
    </fieldset>
  )
}
