import { For, Show } from 'solid-js'
import { useNavigation } from '../../state/route.ts'
import { Button } from '../kit/button.tsx'
import { isInstalled } from '../kit/is-installed.ts'
import { words } from '../kit/words.ts'
import { createExampleOpening } from './open-example.ts'
import './first-time.css'

/** What this is, in three short lines, and the three ways in. */
export function FirstTime() {
  const navigation = useNavigation()
  const example = createExampleOpening()
  return (
    <div class="first-time">
      <div class="hour" aria-hidden="true">
        <i />
        <i />
        <i />
        <i />
      </div>
      <ul>
        <For each={words().start.about}>{(line) => <li class="serif">{line}</li>}</For>
      </ul>
      <div class="ways">
        <Button kind="main" wide onPress={() => navigation.go({ page: 'new' })}>
          {words().start.startSession}
        </Button>
        <Button wide disabled={example.busy()} onPress={example.open}>
          {words().start.openExample}
        </Button>
        <Button wide onPress={() => navigation.go({ page: 'join' })}>
          {words().start.haveLink}
        </Button>
        <Show when={isInstalled()}>
          <p class="soft">{words().move.inApp}</p>
        </Show>
      </div>
    </div>
  )
}
