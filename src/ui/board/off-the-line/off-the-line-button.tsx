import { useRoom } from '../../../state/room.ts'
import { Button } from '../../kit/button.tsx'
import { words } from '../../kit/words.ts'
import { sayOffTheLine } from './say-off-the-line.ts'
import './off-the-line.css'

/** The silent way to say that the talk has left the decision (K4). Anybody has it, also with a view link. */
export function OffTheLineButton(props: { readonly onSaid?: () => void }) {
  const room = useRoom()
  const say = () => {
    props.onSaid?.()
    sayOffTheLine(room)
  }
  return (
    <div class="off-the-line">
      <p class="soft">{words().offTheLine.about}</p>
      <Button onPress={say}>{words().offTheLine.say}</Button>
    </div>
  )
}
