import { For, Match, Show, Switch } from 'solid-js'
import type { Outcome } from '../../../method/outcome.ts'
import type { OutcomeEntry, OutcomePage, OutcomeSection, Said } from '../../../words/outcome-page.ts'
import { Hole } from '../../kit/hole.tsx'
import { Minutes } from './minutes.tsx'

/** Fills a hole; left out where nothing can be changed. */
type OnHole = ((field: string) => void) | undefined

interface PaperProps {
  readonly page: OutcomePage
  readonly outcome: Outcome
  readonly ref: (element: HTMLElement) => void
  readonly onHole: OnHole
}

function Text(props: { readonly said: Said; readonly onHole: OnHole }) {
  return (
    <Show when={props.said.hole} fallback={props.said.text}>
      <Hole onPress={props.onHole && (() => props.onHole?.(props.said.field!))}>{props.said.text}</Hole>
    </Show>
  )
}

function Entry(props: { readonly entry: OutcomeEntry; readonly onHole: OnHole }) {
  return (
    <li class={props.entry.state}>
      <p>
        <Text said={props.entry.said} onHole={props.onHole} />
      </p>
      <Show when={props.entry.details.length > 0}>
        <p class="details">
          <For each={props.entry.details}>
            {(said) => (
              <span>
                <Text said={said} onHole={props.onHole} />
              </span>
            )}
          </For>
        </p>
      </Show>
    </li>
  )
}

function Body(props: { readonly section: OutcomeSection; readonly outcome: Outcome; readonly onHole: OnHole }) {
  const entries = () => <For each={props.section.entries}>{(entry) => <Entry entry={entry} onHole={props.onHole} />}</For>
  return (
    <Switch fallback={<For each={props.section.entries}>{(entry) => <p classList={{ loud: entry.said.loud === true }}><Text said={entry.said} onHole={props.onHole} /></p>}</For>}>
      <Match when={props.section.part === 'minutes'}>
        <Minutes rows={props.outcome.minutes} entries={props.section.entries} heading={props.section.heading} />
      </Match>
      <Match when={props.section.part === 'actions'}>
        <ol>{entries()}</ol>
      </Match>
      <Match when={props.section.part === 'questions'}>
        <ul>{entries()}</ul>
      </Match>
    </Switch>
  )
}

/** The outcome set like a printed page; the same texts in the same order as in every form that leaves the app. */
export function Paper(props: PaperProps) {
  return (
    <article class="paper" ref={(element) => props.ref(element)}>
      <header>
        <h2>{props.page.title}</h2>
        <p class="when">{props.page.when}</p>
      </header>
      <For each={props.page.sections}>
        {(section) => (
          <section class={`of-${section.part}`} classList={{ missing: section.part === 'verdict' && props.outcome.verdict.holes.length > 0 }}>
            <h3>{section.heading}</h3>
            <div>
              <Body section={section} outcome={props.outcome} onHole={props.onHole} />
            </div>
          </section>
        )}
      </For>
    </article>
  )
}
