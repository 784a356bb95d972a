import { Show } from 'solid-js'
import { dayOf } from '../../../method/day.ts'
import { isReviewDue, reviewDay } from '../../../method/review.ts'
import { useRoom } from '../../../state/room.ts'
import { useNavigation } from '../../../state/route.ts'
import { Link } from '../../kit/link.tsx'
import { format, words } from '../../kit/words.ts'

const say = () => words().review

/** On a closed board: that its review is due, since when, and the way there (R1). */
export function ReviewDueNote() {
  const room = useRoom()
  const navigation = useNavigation()
  const today = () => dayOf(room.now())
  const day = () => reviewDay(room.board)
  const isHere = () => {
    const at = navigation.route()
    return at.page === 'board' && at.place === 'review'
  }
  return (
    <Show when={isReviewDue(room.board, today()) && !isHere()}>
      <p>
        <strong>{day() === today() ? say().dueToday : say().due(format().day(day()))}</strong>{' '}
        <Link to={{ page: 'board', roomId: room.roomId, place: 'review' }}>{say().hold}</Link>
      </p>
    </Show>
  )
}
