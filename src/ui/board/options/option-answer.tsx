import { stands, type Option, type OptionQuestion } from '../../../method/options.ts'
import { useRoom } from '../../../state/room.ts'
import { words } from '../../kit/words.ts'
import { TextPart } from '../parts/text-part.tsx'

interface OptionAnswerProps {
  readonly option: Option
  readonly question: OptionQuestion
  /** Shows the question above the answer; in the table it stands beside it. */
  readonly named?: boolean
}

/** One of the five answers, typed in its place; a hole until then (O2). */
export function OptionAnswer(props: OptionAnswerProps) {
  const room = useRoom()
  const out = () => !stands(props.option, room.board.limits)
  return (
    <TextPart
      named={props.named ?? false}
      optional={out()}
      value={props.option[props.question]}
      onCommit={(text) => room.edit.options.set(props.option.id, props.question, text)}
      label={words().options.questions[props.question]}
      question={out() ? '–' : words().options.holes[props.question]}
      field={`options/${props.option.id}/${props.question}`}
    />
  )
}
