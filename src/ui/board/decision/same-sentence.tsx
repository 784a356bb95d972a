import { Show } from 'solid-js'
import { sameSentence, type SameSentence } from '../../../method/decision.ts'
import { useRoom } from '../../../state/room.ts'
import { Button } from '../../kit/button.tsx'
import { words } from '../../kit/words.ts'
import { mayEdit } from '../parts/may-edit.ts'
import './same-sentence.css'

/** Would each person say the line this way? Everybody answers for themselves; the board shows only the count (D7). */
export function SameSentenceTest() {
  const room = useRoom()
  const line = () => room.board.decision.line
  const counted = () => sameSentence(line(), room.board.agreements, room.board.people)
  const mine = () => room.board.agreements.find((one) => one.personId === room.me() && one.line === line())?.answer ?? null
  const give = (answer: SameSentence) => room.edit.decision.answer(room.me(), mine() === answer ? null : answer)
  return (
    <Show when={line().trim()}>
      <fieldset class="same-sentence">
        <legend class="unseen">{words().decision.sameSentence}</legend>
        <Show when={mayEdit(room) && room.me()}>
          <div class="answers">
            <Button aria-pressed={mine() === 'say-it'} onPress={() => give('say-it')}>
              {words().decision.sayIt}
            </Button>
            <Button aria-pressed={mine() === 'not-yet'} onPress={() => give('not-yet')}>
              {words().decision.notYet}
            </Button>
          </div>
        </Show>
        <Show when={counted().answered > 0}>
          <output class="count">{words().decision.agree(counted().say, counted().of)}</output>
        </Show>
      </fieldset>
    </Show>
  )
}
