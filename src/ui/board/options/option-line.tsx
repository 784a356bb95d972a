import { optionLineLimit, type Option } from '../../../method/options.ts'
import { useRoom } from '../../../state/room.ts'
import { words } from '../../kit/words.ts'
import { LinePart } from '../parts/line-part.tsx'
import { MarginNote } from '../parts/margin-note.tsx'

/** The option in one sentence (O1). */
export function OptionLine(props: { readonly option: Option }) {
  const room = useRoom()
  const field = () => `options/${props.option.id}/line`
  return (
    <div class="option-line">
      <LinePart
        serif
        size="lead"
        struck={props.option.struck}
        text={props.option.line}
        line={room.edit.options.line(props.option.id, 'line')}
        label={words().options.line}
        question={words().options.lineHole}
        field={field()}
        limit={optionLineLimit}
      />
      <MarginNote field={field()} text={props.option.line} />
    </div>
  )
}
