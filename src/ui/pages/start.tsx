import { createMemo, createSignal, lazy, Show, Suspense } from 'solid-js'
import Ellipsis from 'lucide-solid/icons/ellipsis'
import { usePhone } from '../../state/phone.ts'
import { useNavigation } from '../../state/route.ts'
import { sortShelf } from '../../state/shelf.ts'
import { Button } from '../kit/button.tsx'
import { Menu } from '../kit/menu.tsx'
import { createTicker } from '../kit/ticker.ts'
import { words } from '../kit/words.ts'
import { FirstTime } from './first-time.tsx'
import { createExampleOpening } from './open-example.ts'
import { Page } from './page.tsx'
import { PhoneNotes } from './phone-notes.tsx'
import { Shelves } from './shelves.tsx'
import './start.css'

const OpenFile = lazy(async () => ({ default: (await import('./open-file.tsx')).OpenFile }))
const SettingsSheet = lazy(async () => ({ default: (await import('./settings-sheet.tsx')).SettingsSheet }))

/** What is running, next, due and owed on this phone, and the one way to begin (R4). */
export function Start() {
  const phone = usePhone()
  const navigation = useNavigation()
  const example = createExampleOpening()
  const [settings, setSettings] = createSignal(false)
  const [opensFile, setOpensFile] = createSignal(false)
  // A storage that does not answer is said above; one can begin all the same.
  const none = createMemo(() => (phone.ready() || phone.storageProblem() !== null) && phone.boards().length === 0)
  const minute = createTicker(60_000)
  const shelf = createMemo(() => {
    minute()
    return sortShelf(phone.boards(), Date.now())
  })
  const running = createMemo(() => shelf().running.length > 0)
  const entries = () => {
    const say = words().start
    const install = phone.install()
    return [
      { label: say.join, onPress: () => navigation.go({ page: 'join' }) },
      { label: say.capture, onPress: () => navigation.go({ page: 'capture', text: '' }) },
      { label: say.toInbox, onPress: () => navigation.go({ page: 'inbox' }) },
      { label: say.openExample, onPress: example.open },
      { label: words().start.openFile, onPress: () => (setOpensFile(false), setOpensFile(true)) },
      { label: say.settings, onPress: () => setSettings(true) },
      ...(install ? [{ label: say.install, onPress: install.ask }] : []),
    ]
  }
  return (
    <Page
      home
      title={words().start.name}
      aside={
        <Menu label={words().start.menu} entries={entries()}>
          <Ellipsis size={22} aria-hidden="true" />
        </Menu>
      }
    >
      <PhoneNotes />
      <Suspense>
        <Show when={opensFile()}>
          <OpenFile atOnce />
        </Show>
      </Suspense>
      <Show when={none()}>
        <FirstTime />
      </Show>
      <Show when={phone.ready() && !none()}>
        <Shelves shelf={shelf()} />
        <div class="thumb">
          <Button kind={running() ? 'plain' : 'main'} wide onPress={() => navigation.go({ page: 'new' })}>
            {words().start.newSession}
          </Button>
        </div>
      </Show>
      <Suspense>
        <Show when={settings()}>
          <SettingsSheet onClose={() => setSettings(false)} />
        </Show>
      </Suspense>
    </Page>
  )
}
