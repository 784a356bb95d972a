import { createMemo, For, Show } from 'solid-js'
import { optionQuestions, type Option, type OptionQuestion } from '../../method/options.ts'
import { useRoom } from '../../state/room.ts'
import { Hole } from '../kit/hole.tsx'
import { format, words } from '../kit/words.ts'
import { Paged } from './paged.tsx'
import './compare-view.css'

const mostColumns = 4
/** Letters from which a column beside a column of questions is too narrow. */
const longLine = 90
const longAnswer = 60

/** Compare: the options beside each other and the five answers under them, as one table (O4). */
export function CompareView() {
  const room = useRoom()
  const shown = createMemo(() => {
    const standing = room.board.options.filter((option) => !option.struck)
    const struck = room.board.options.filter((option) => option.struck)
    return [...standing, ...struck].slice(0, mostColumns)
  })
  const isLong = createMemo(() => shown().some((option) => option.line.length > longLine || optionQuestions.some((question) => option[question].length > longAnswer)))
  const left = () => room.board.options.length - shown().length
  const rows = optionQuestions.map((question) => ({ question }))
  return (
    <Show when={room.board.options.length} fallback={<Hole block hero>{words().options.first}</Hole>}>
      <div class="compare-view" classList={{ long: isLong(), stacked: isLong() && shown().length > 3 }} style={{ '--columns': shown().length + (shown().length === 1 ? 1 : 0) }}>
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
        <Show when={left() > 0}>
          <p class="soft">{words().options.many(room.board.options.filter((option) => !option.struck).length)}</p>
        </Show>
      </div>
    </Show>
  )
}

function OptionHead(props: { readonly option: Option }) {
  const numbers = () => {
    const { cost, costCurrency, hoursPerWeek, people, endDay } = props.option
    return [
      cost === null ? '' : costCurrency ? format().money(cost, costCurrency) : format().number(cost),
      hoursPerWeek === null ? '' : words().options.hours(format().number(hoursPerWeek)),
      people === null ? '' : words().options.needs(format().number(people), people === 1),
      endDay && words().options.ends(format().day(endDay)),
    ].filter(Boolean)
  }
  return (
    <div classList={{ struck: props.option.struck }} data-glow>
      <p class="serif line">
        <Show when={props.option.line.trim()} fallback={<Hole>{words().options.lineHole}</Hole>}>
          {props.option.line}
        </Show>
      </p>
      <Show when={numbers().length}>
        <p class="soft">{numbers().join(' · ')}</p>
      </Show>
    </div>
  )
}

function Answer(props: { readonly option: Option; readonly question: OptionQuestion }) {
  const text = () => props.option[props.question].trim()
  return (
    <p classList={{ struck: props.option.struck }} data-glow>
      <Show when={text()} fallback={<Show when={!props.option.struck} fallback="–"><Hole>{words().options.holes[props.question]}</Hole></Show>}>
        {text()}
      </Show>
    </p>
  )
}
