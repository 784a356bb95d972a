import { createSignal, Show } from 'solid-js'
import { hourLengths, phaseMinutes } from '../../method/clock.ts'
import { dayOf } from '../../method/day.ts'
import type { Day } from '../../method/item.ts'
import { usePhone } from '../../state/phone.ts'
import { useNavigation } from '../../state/route.ts'
import { Button } from '../kit/button.tsx'
import { Choice } from '../kit/choice.tsx'
import { DateField } from '../kit/date-field.tsx'
import { TextField } from '../kit/text-field.tsx'
import { words } from '../kit/words.ts'
import { Page } from './page.tsx'
import './new-session.css'

/** A new board: what it is about, when, how long; the decision line may wait (F2, C1). */
export function NewSession() {
  const phone = usePhone()
  const navigation = useNavigation()
  const [title, setTitle] = createSignal('')
  const [day, setDay] = createSignal<Day | ''>(dayOf(Date.now()))
  const [time, setTime] = createSignal('')
  const [length, setLength] = createSignal(60)
  const [decision, setDecision] = createSignal('')
  const [busy, setBusy] = createSignal(false)
  const [failed, setFailed] = createSignal(false)
  const split = () => {
    const { frame, walk, compare, lock } = phaseMinutes(length())
    return words().newSession.split(frame, walk, compare, lock)
  }
  const make = async () => {
    if (busy()) return
    setBusy(true)
    try {
      const line = decision().replace(/\s+/g, ' ').trim()
      const roomId = await phone.start({ title: title().trim(), day: day(), time: time(), length: length(), decision: line })
      navigation.go({ page: 'board', roomId, place: 'frame' }, 'replace')
    } catch {
      setFailed(true)
      setBusy(false)
    }
  }
  return (
    <Page title={words().newSession.title}>
      <form
        class="stack new-session"
        onSubmit={(event) => {
          event.preventDefault()
          void make()
        }}
      >
        <TextField
          autofocus
          label={words().newSession.name}
          placeholder={words().newSession.namePlaceholder}
          value={title()}
          onCommit={setTitle}
          onType={setTitle}
        />
        <DateField label={words().newSession.day} value={day()} onCommit={setDay} />
        <TextField kind="time" label={words().newSession.time} value={time()} onCommit={setTime} onType={setTime} />
        <div>
          <Choice
            label={words().newSession.length}
            value={length()}
            choices={hourLengths.map((minutes) => ({ value: minutes, label: words().newSession.minutes(minutes) }))}
            onChoose={setLength}
          />
          <p class="split">{split()}</p>
        </div>
        <div class="first-line">
          <TextField
            long
            label={words().newSession.decision}
            placeholder={words().newSession.decisionPlaceholder}
            value={decision()}
            onCommit={setDecision}
            onType={setDecision}
          />
          <p class="split">{words().newSession.later}</p>
        </div>
        <Show when={failed()}>
          <p role="alert">{words().newSession.failed}</p>
        </Show>
        <div class="thumb">
          <Button kind="main" wide submit disabled={busy()}>
            {words().newSession.make}
          </Button>
        </div>
      </form>
    </Page>
  )
}
