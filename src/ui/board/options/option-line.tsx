import { optionLineLimit, type Option } from '../../../method/options.ts'
import { useRoom } from '../../../state/room.ts'
import { words } from '../../kit/words.ts'
import { LinePart } from '../parts/line-part.tsx'

/** The option in one sentence (O1). */
export function OptionLine(props: { readonly option: Option }) {
  const room = useRoom()
  return (
    <LinePart
      serif
      size="lead"
      struck={props.option.struck}
      text={props.option.line}
      line={room.edit.options.line(props.option.id, 'line')}
      label={words().options.line}
      question={words().options.lineHole}
      field={`options/${props.option.id}/line`}
      limit={optionLineLimit}
    />
  )
}
