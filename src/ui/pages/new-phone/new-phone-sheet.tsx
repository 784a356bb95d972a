import { createSignal, Match, Switch } from 'solid-js'
import { Button } from '../../kit/button.tsx'
import { Sheet } from '../../kit/sheet.tsx'
import { laterWords } from '../../kit/later-words.ts'
import { BringPart } from './bring-part.tsx'
import { SavePart } from './save-part.tsx'

/** Everything of a phone in one file, out of this one or into it. */
export function NewPhoneSheet(props: { readonly onClose: () => void }) {
  const [part, setPart] = createSignal<'save' | 'bring' | null>(null)
  const title = () => laterWords().newPhone[part() ?? 'title']
  return (
    <Sheet open onClose={props.onClose} title={title()}>
      <Switch>
        <Match when={part() === 'save'}>
          <SavePart />
        </Match>
        <Match when={part() === 'bring'}>
          <BringPart />
        </Match>
        <Match when>
          <div class="stack">
            <p>{laterWords().newPhone.about}</p>
            <Button wide onPress={() => setPart('save')}>
              {laterWords().newPhone.save}
            </Button>
            <Button wide onPress={() => setPart('bring')}>
              {laterWords().newPhone.bring}
            </Button>
          </div>
        </Match>
      </Switch>
    </Sheet>
  )
}
