import { createSignal, Show, untrack } from 'solid-js'
import { hourLengths, phaseMinutes } from '../../method/clock.ts'
import { dayOf } from '../../method/day.ts'
import type { Carried } from '../../method/follow-up.ts'
import type { Day } from '../../method/item.ts'
import { usePhone } from '../../state/phone.ts'
import { useNavigation } from '../../state/route.ts'
import { Button } from '../kit/button.tsx'
import { Choice } from '../kit/choice.tsx'
import { DateField } from '../kit/date-field.tsx'
import { TextField } from '../kit/text-field.tsx'
import { words } from '../kit/words.ts'
import { ComesAlong, type ComingKind, without } from './comes-along.tsx'
import { Page } from './page.tsx'
import { Suggestions } from './suggestions.tsx'
import { createSessionStart, type SessionStart } from './session-start.ts'
import './new-session.css'

/** A new board: what it is about, when, how long; the decision line may wait (F2, C1). */
export function NewSession(props: { readonly from?: string; readonly parkedId?: string }) {
  const phone = usePhone()
  const navigation = useNavigation()
  const [title, setTitle] = createSignal('')
  const [day, setDay] = createSignal<Day | ''>(dayOf(Date.now()))
  const [time, setTime] = createSignal('')
  const [length, setLength] = createSignal(60)
  const [decision, setDecision] = createSignal('')
  const [problem, setProblem] = createSignal('')
  const [carried, setCarried] = createSignal<Carried | null>(null)
  const [left, setLeft] = createSignal<ReadonlySet<ComingKind>>(new Set())
  const [suggested, setSuggested] = createSignal<Pick<SessionStart, 'decisions' | 'problems'>>({ decisions: [], problems: [] })
  const start = untrack(() =>
    createSessionStart(props.from, props.parkedId, (found) => {
      if (!title()) setTitle(found.title)
      if (!decision()) setDecision(found.decision)
      setProblem(found.problem)
      setCarried(found.carried)
      setSuggested(found)
    }),
  )
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
      // A board with nothing on it looks like one that has not come, also to whoever made it.
      const session = { title: title().trim() || (day() ? '' : words().board.untitled), day: day() }
      const along = { ...(line(problem()) && { problem: line(problem()) }), ...(carried() && { carried: without(carried()!, left()) }) }
      const roomId = await phone.start({ ...session, time: time(), length: length(), decision: line(decision()), ...along })
      start.made({ ...session, roomId })
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
        <Show when={carried()}>{(along) => <ComesAlong carried={along()} left={left()} onLeave={setLeft} />}</Show>
        <Show when={problem() || suggested().problems.length > 0}>
          <div class="first-line">
            <TextField long label={words().newSession.problem} value={problem()} onCommit={setProblem} onType={setProblem} />
            <Suggestions label={words().newSession.suggestProblem} lines={problem() ? [] : suggested().problems} onTake={setProblem} />
          </div>
        </Show>
        <div class="first-line">
          <TextField
            long
            label={words().newSession.decision}
            placeholder={words().newSession.decisionPlaceholder}
            value={decision()}
            onCommit={setDecision}
            onType={setDecision}
          />
          <Suggestions label={words().newSession.suggestDecision} lines={decision() ? [] : suggested().decisions} onTake={setDecision} />
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

/** A text as one line. */
function line(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
