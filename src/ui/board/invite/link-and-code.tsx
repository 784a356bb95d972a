import { lazy, Show, Suspense } from 'solid-js'
import type { JSX } from 'solid-js'
import { words } from '../../kit/words.ts'
import '../../kit/field.css'

const CodeCard = lazy(async () => ({ default: (await import('../knock/code-card.tsx')).CodeCard }))

/** A link to read and copy by hand. */
export function LinkShown(props: { readonly link: string }) {
  return (
    <label class="field">
      <span class="name">{words().invite.link}</span>
      <input readonly value={props.link} onFocus={(event) => event.currentTarget.select()} />
    </label>
  )
}

/** The code to type on another device, where there is a link that lets somebody take part. */
export function CodeToType(props: { readonly when: boolean; readonly children?: JSX.Element }) {
  return (
    <Show when={props.when}>
      {props.children}
      <Suspense fallback={<div class="code-coming" />}>
        <CodeCard />
      </Suspense>
    </Show>
  )
}
