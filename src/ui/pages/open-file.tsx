import { createSignal, onCleanup, onMount, Show } from 'solid-js'
import type { FileFault } from '../../method/board-contents.ts'
import { usePhone } from '../../state/phone.ts'
import { useNavigation } from '../../state/route.ts'
import { Button } from '../kit/button.tsx'
import { laterWords } from '../kit/later-words.ts'
import { words } from '../kit/words.ts'
import './open-file.css'

/**
 * Opens a saved board: chosen among the phone's files, `atOnce` or by its button, or dropped anywhere on the page. What cannot be
 * opened gets a sentence (T2).
 */
export function OpenFile(props: { readonly atOnce?: boolean }) {
  const phone = usePhone()
  const navigation = useNavigation()
  const [fault, setFault] = createSignal<FileFault | null>(null)
  const [over, setOver] = createSignal(false)
  const [busy, setBusy] = createSignal(false)
  let input!: HTMLInputElement
  const open = async (file: File | undefined) => {
    if (!file || busy()) return
    setBusy(true)
    const opened = await phone.openFile(file)
    setBusy(false)
    if ('fault' in opened) return void setFault(opened.fault)
    navigation.go({ page: 'board', roomId: opened.roomId, place: 'start' })
  }
  const drag = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    setOver(event.type === 'dragover')
    if (event.type === 'drop') void open(event.dataTransfer.files[0])
  }
  const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false)
  onMount(() => {
    if (props.atOnce) input.click()
    addEventListener('dragover', drag)
    addEventListener('drop', drag)
    addEventListener('dragleave', leave)
    onCleanup(() => {
      removeEventListener('dragover', drag)
      removeEventListener('drop', drag)
      removeEventListener('dragleave', leave)
    })
  })
  return (
    <div class="open-file">
      <input
        ref={(made) => (input = made)}
        type="file"
        accept=".json,application/json"
        class="unseen"
        tabindex="-1"
        aria-hidden="true"
        onChange={(event) => {
          void open(event.currentTarget.files?.[0])
          event.currentTarget.value = ''
        }}
      />
      <Button kind="quiet" wide disabled={busy()} onPress={() => input.click()}>
        {words().start.openFile}
      </Button>
      <Show when={fault()}>{(why) => <p role="alert">{laterWords().exporting.faults[why()]}</p>}</Show>
      <Show when={over()}>
        <div class="drop" aria-hidden="true">
          {laterWords().exporting.drop}
        </div>
      </Show>
    </div>
  )
}
