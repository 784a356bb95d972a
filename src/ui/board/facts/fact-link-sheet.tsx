import { useRoom } from '../../../state/room.ts'
import { Sheet } from '../../kit/sheet.tsx'
import { TextField } from '../../kit/text-field.tsx'
import { words } from '../../kit/words.ts'

interface FactLinkSheetProps {
  /** Empty while the sheet is closed. */
  readonly factId: string
  readonly onClose: () => void
}

/** Where a fact was found. */
export function FactLinkSheet(props: FactLinkSheetProps) {
  const room = useRoom()
  const fact = () => room.board.facts.find((one) => one.id === props.factId)
  return (
    <Sheet open={fact() !== undefined} title={words().facts.link} onClose={() => props.onClose()}>
      <TextField
        autofocus
        kind="url"
        label={words().facts.link}
        value={fact()?.link ?? ''}
        placeholder="https://"
        onCommit={(link) => fact() && room.edit.facts.set(fact()!.id, 'link', link)}
        onEnter={() => props.onClose()}
      />
    </Sheet>
  )
}
