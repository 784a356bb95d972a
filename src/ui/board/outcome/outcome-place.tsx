import { createMemo, createSignal, Show } from 'solid-js'
import { estimatedHeight, toShorten } from '../../../method/to-shorten.ts'
import { outcomeOf } from '../../../method/outcome.ts'
import { useRoom } from '../../../state/room.ts'
import { useNavigation } from '../../../state/route.ts'
import { outcomePage } from '../../../words/outcome-page.ts'
import { Button } from '../../kit/button.tsx'
import { Hole } from '../../kit/hole.tsx'
import { Link } from '../../kit/link.tsx'
import { words } from '../../kit/words.ts'
import { goToField } from '../parts/go-to-field.ts'
import { mayEdit } from '../parts/may-edit.ts'
import { createFit } from './fit.ts'
import { Paper } from './paper.tsx'
import { phaseOf } from './phase-of.ts'
import './outcome.css'
import './print.css'

const say = () => words().outcome

/** What came of the hour, as one page; before closing, as it stands now (T1). */
export function OutcomePlace(props: { readonly onShare: () => void }) {
  const room = useRoom()
  const navigation = useNavigation()
  const [paper, setPaper] = createSignal<HTMLElement>()
  const outcome = createMemo(() => outcomeOf(room.board, room.holes('lock'), room.now()))
  const fit = createFit(paper, () => estimatedHeight(outcome()))
  const shorten = createMemo(() => toShorten(outcome()))
  const go = (field: string) => goToField(navigation, room.roomId, phaseOf(field), field)
  const isClosed = () => room.board.session.closedAt !== null
  return (
    <div class="outcome-place">
      <Show when={!isClosed()}>
        <p class="note">{say().preview}</p>
      </Show>
      <Paper page={outcomePage(outcome(), words())} outcome={outcome()} ref={setPaper} onHole={mayEdit(room) ? go : undefined} />
      <div class="outcome-feet">
        <Show when={room.role === 'edit' && (!fit.phone() || !fit.paper())}>
          <p class="note too-long">
            {fit.phone() ? say().tooLong.paper : say().tooLong.phone}{' '}
            <Hole onPress={mayEdit(room) ? () => go(shorten().field) : undefined}>{say().shorten(shorten().part)}</Hole>
          </p>
        </Show>
        <Button kind="main" wide onPress={() => props.onShare()}>
          {say().share}
        </Button>
        <Link class="button plain wide" to={{ page: 'board', roomId: room.roomId, place: 'lock' }}>
          {say().back}
        </Link>
        <Show when={room.role === 'edit' && isClosed()}>
          <Button kind="quiet" wide onPress={() => room.edit.session.reopen()}>
            {words().closing.reopen}
          </Button>
        </Show>
      </div>
    </div>
  )
}
