import { createMemo, For, Index, Show } from 'solid-js'
import { clashKey } from '../../method/clashes.ts'
import { closedBy, optionQuestions, standing, stands, type Option, type OptionQuestion } from '../../method/options.ts'
import { useRoom } from '../../state/room.ts'
import { LateLimits } from '../board/limits/late-limits.tsx'
import { clashText, optionNumbers } from '../board/options/option-text.ts'
import { Hole } from '../kit/hole.tsx'
import { words } from '../kit/words.ts'
import { Paged } from './paged.tsx'
import './compare-view.css'

const mostColumns = 4

/** Compare: the options beside each other and the five answers under them, as one table (O4). */
export function CompareView() {
  const room = useRoom()
  const left = createMemo(() => standing(room.board.options, room.board.limits))
  /** With two to compare, those that are out take no room from them. */
  const out = createMemo(() => (left().length > 1 ? room.board.options.filter((option) => !left().includes(option)) : []))
  const shown = createMemo(() => room.board.options.filter((option) => !out().includes(option)).slice(0, mostColumns))
  const more = () => room.board.options.length - out().length - shown().length
  const rows = optionQuestions.map((question) => ({ question }))
  return (
    <Show when={room.board.options.length} fallback={<Hole block hero>{words().options.first}</Hole>}>
      <div class="compare-view" style={{ '--columns': shown().length + (shown().length === 1 ? 1 : 0) }}>
        <div class="options-row head">
          <span />
          <For each={shown()}>{(option) => <OptionHead option={option} />}</For>
          <Show when={room.board.options.length === 1}>
            <p>
              <Hole>{words().options.second}</Hole>
            </p>
          </Show>
        </div>
        <Paged label={words().screen.answers} each={rows}>
          {(row) => (
            <li class="options-row">
              <span class="soft">{words().options.questions[row.question]}</span>
              <For each={shown()}>{(option) => <Answer option={option} question={row.question} />}</For>
            </li>
          )}
        </Paged>
        <For each={out()}>{(option) => <OptionOut option={option} />}</For>
        <LateLimits />
        <Show when={more() > 0}>
          <p class="soft">{words().options.left(more())}</p>
        </Show>
      </div>
    </Show>
  )
}

function OptionHead(props: { readonly option: Option }) {
  const room = useRoom()
  const closing = () => closedBy(props.option, room.board.limits)
  const clashes = () => (closing() ? [] : room.clashes(props.option.id))
  const open = () => clashes().filter((clash) => !props.option.acceptedClashes.includes(clashKey(clash)))
  /** Accepted ones are only counted here: from five metres the answers matter more. */
  const accepted = () => clashes().length - open().length
  return (
    <div classList={{ struck: props.option.struck, closed: closing() !== null }} data-glow>
      <p class="serif line">
        <Show when={props.option.line.trim()} fallback={<Hole>{words().options.lineHole}</Hole>}>
          {props.option.line}
        </Show>
      </p>
      <Show when={stands(props.option, room.board.limits) && optionNumbers(props.option)}>{(numbers) => <p class="soft numbers">{numbers()}</p>}</Show>
      <Show when={closing()}>
        {(limit) => <p class="clash">{words().options.closedBy(limit().text.trim() || words().limits.types.never, limit().who.trim())}</p>}
      </Show>
      <Index each={open()}>{(clash) => <p class="clash">{clashText(clash())}</p>}</Index>
      <Show when={accepted() > 0}>
        <p class="soft">{words().options.acceptedCount(accepted())}</p>
      </Show>
    </div>
  )
}

/** An option that cannot be chosen any more, and why, where others are compared. */
function OptionOut(props: { readonly option: Option }) {
  const room = useRoom()
  const closing = () => closedBy(props.option, room.board.limits)
  return (
    <p class="out soft" data-glow>
      <span class="line" classList={{ struck: props.option.struck }}>
        {props.option.line}
      </span>
      <Show when={closing()}>{(limit) => <span> {words().options.closedBy(limit().text.trim() || words().limits.types.never, limit().who.trim())}</span>}</Show>
    </p>
  )
}

function Answer(props: { readonly option: Option; readonly question: OptionQuestion }) {
  const room = useRoom()
  const text = () => props.option[props.question].trim()
  return (
    <p classList={{ struck: props.option.struck, closed: !stands(props.option, room.board.limits) }} data-glow>
      <Show when={text()} fallback={<Show when={stands(props.option, room.board.limits)} fallback="–"><Hole>{words().options.holes[props.question]}</Hole></Show>}>
        {text()}
      </Show>
    </p>
  )
}
