import { createMemo, createSignal, For, onCleanup, Show } from 'solid-js'
import { dayOf } from '../../../method/day.ts'
import type { OtherPhone } from '../../../state/care.ts'
import { Button } from '../../kit/button.tsx'
import { toast } from '../../kit/toast.tsx'
import { Toggle } from '../../kit/toggle.tsx'
import { laterWords } from '../../kit/later-words.ts'
import { format } from '../../kit/words.ts'
import { createCare } from './use-care.ts'

const since = (one: OtherPhone) => `${format().day(dayOf(one.since))} ${format().time(one.since)}`

/** Who comes along to the new links, all but doubtful ones unless somebody says otherwise, and the move itself (V4). */
export function NewLinksPart(props: { readonly onDone: () => void }) {
  const { care, busy, fault, act } = createCare()
  const [look, setLook] = createSignal(0)
  // Somebody may join while the list is read; a list that stays the same is drawn once.
  const phones = createMemo<readonly OtherPhone[]>(() => (look(), care()?.otherPhones() ?? []), [], { equals: (a, b) => JSON.stringify(a) === JSON.stringify(b) })
  const looking = setInterval(() => setLook((before) => before + 1), 500)
  onCleanup(() => clearInterval(looking))
  const [changed, setChanged] = createSignal<ReadonlyMap<string, boolean>>(new Map())
  const isKept = (one: OtherPhone) => changed().get(one.key) ?? !one.doubtful
  const keep = (one: OtherPhone, yes: boolean) => setChanged((before) => new Map(before).set(one.key, yes))
  const move = async () => {
    const kept = phones().filter(isKept).map(({ key }) => key)
    if (!(await act((one) => one.moveToNewLinks(kept)))) return
    props.onDone()
    toast(laterWords().care.moved)
  }
  return (
    <div class="stack">
      <Show when={care()} fallback={<p class="note">{laterWords().care.newLinksNote}</p>}>
        <Show when={phones().length > 0} fallback={<p>{laterWords().care.nobody}</p>}>
          <h3 class="heading first">{laterWords().care.phones}</h3>
          <ul class="care-phones">
            <For each={phones()}>
              {(one) => (
                <li>
                  <Toggle checked={isKept(one)} onToggle={(yes) => keep(one, yes)}>
                    {laterWords().care.phone(one.name || laterWords().care.nameless, since(one))}
                  </Toggle>
                  <Show when={one.doubtful}>
                    <p class="note">{laterWords().care.doubtful}</p>
                  </Show>
                </li>
              )}
            </For>
          </ul>
          <p class="note">{laterWords().care.trust}</p>
        </Show>
      </Show>
      <p class="soft">{laterWords().care.leftOut}</p>
      <Show when={fault()}>
        <p role="alert">{fault()}</p>
      </Show>
      <Button kind="main" wide disabled={busy() || !care()} onPress={() => void move()}>
        {busy() ? laterWords().care.moving : laterWords().care.move}
      </Button>
    </div>
  )
}
