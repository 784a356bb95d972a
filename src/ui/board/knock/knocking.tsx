import { createEffect, Match, Switch, untrack } from 'solid-js'
import type { Knocking as Now } from '../../../state/knocks.ts'
import { usePhone } from '../../../state/phone.ts'
import { useNavigation } from '../../../state/route.ts'
import { Button } from '../../kit/button.tsx'
import { laterWords } from '../../kit/later-words.ts'
import { Picture } from './picture.tsx'
import './knocking.css'

/** One knock at somebody's room, from the code to the board or to why not; leaving it gives it up. */
export function Knocking(props: { readonly code: string; readonly name: string; readonly onBack: () => void }) {
  const phone = usePhone()
  const navigation = useNavigation()
  const knocking = untrack(() => phone.knock(props.code, props.name))
  const at = <A extends Now['at']>(wanted: A) => {
    const now = knocking()
    return now.at === wanted ? (now as Extract<Now, { at: A }>) : undefined
  }
  createEffect(() => {
    const now = knocking()
    if (now.at === 'in') navigation.go({ page: 'board', roomId: now.roomId, place: 'start' }, 'replace')
  })
  const title = () => laterWords().knock[at('ended') ? 'ended' : at('waiting') ? 'waiting' : 'calling']
  return (
    <div class="knocking stack">
      <div aria-live="polite" class="stack">
        <h2 class="serif">{title()}</h2>
        <Switch>
          <Match when={at('waiting')}>
            {(waiting) => (
              <>
                <Picture picture={waiting().picture} />
                <p>{laterWords().knock.ask}</p>
              </>
            )}
          </Match>
          <Match when={at('ended')}>{(ended) => <p>{laterWords().knock.ends[ended().why]}</p>}</Match>
        </Switch>
      </div>
      <div class="thumb">
        <Button kind={at('ended') ? 'main' : 'plain'} wide onPress={() => props.onBack()}>
          {at('ended') ? laterWords().knock.again : laterWords().knock.giveUp}
        </Button>
      </div>
    </div>
  )
}
