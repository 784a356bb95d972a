import { createSignal, Match, Switch } from 'solid-js'
import { Button } from '../../kit/button.tsx'
import { Sheet } from '../../kit/sheet.tsx'
import { words } from '../../kit/words.ts'
import { BringPart } from './bring-part.tsx'
import { SavePart } from './save-part.tsx'

/** Everything of a phone in one file, out of this one or into it. */
export function NewPhoneSheet(props: { readonly onClose: () => void }) {
  const [part, setPart] = createSignal<'save' | 'bring' | null>(null)
  const title = () => words().newPhone[part() ?? 'title']
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
            <p>{words().newPhone.about}</p>
            <Button wide onPress={() => setPart('save')}>
              {words().newPhone.save}
            </Button>
            <Button wide onPress={() => setPart('bring')}>
              {words().newPhone.bring}
            </Button>
          </div>
        </Match>
      </Switch>
    </Sheet>
  )
}
