import { For, Show } from 'solid-js'
import { closedBy, optionQuestions, type Option } from '../../../method/options.ts'
import { useRoom } from '../../../state/room.ts'
import { words } from '../../kit/words.ts'
import { OptionAnswer } from './option-answer.tsx'
import { OptionClashes } from './option-clashes.tsx'
import { OptionLine } from './option-line.tsx'
import { OptionMenu } from './option-menu.tsx'
import { OptionNumbers } from './option-numbers.tsx'

interface OptionPageProps {
  readonly option: Option
  /** Counted from one. */
  readonly place: number
}

/** One option as a page: its sentence, what does not fit the limits, the five answers, its numbers. */
export function OptionPage(props: OptionPageProps) {
  const room = useRoom()
  const closed = () => closedBy(props.option, room.board.limits) !== null
  return (
    <article class="option card" classList={{ struck: props.option.struck, closed: closed() }} aria-label={words().options.name(props.place)}>
      <header>
        <span class="part-name">
          {words().options.name(props.place)}
          <Show when={props.option.struck}>, {words().options.struck}</Show>
          <Show when={closed()}>, {words().options.closed}</Show>
        </span>
        <OptionMenu option={props.option} place={props.place} />
      </header>
      <OptionLine option={props.option} />
      <OptionClashes option={props.option} />
      <For each={optionQuestions}>{(question) => <OptionAnswer named option={props.option} question={question} />}</For>
      <OptionNumbers option={props.option} />
    </article>
  )
}
