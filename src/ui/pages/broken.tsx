import { createEffect } from 'solid-js'
import { words } from '../kit/words.ts'
import '../kit/button.css'
import './page.css'

/** When drawing failed: what was written is kept; opening the page again is the way on. The cause goes to the console. */
export function Broken(props: { readonly error: unknown }) {
  createEffect(() => console.error(props.error))
  return (
    <div class="page">
      <main class="stack" role="alert">
        <h1>{words().broken.title}</h1>
        <p class="soft">{words().broken.text}</p>
        <a class="button" href={location.href} onClick={() => location.reload()}>
          {words().broken.again}
        </a>
      </main>
    </div>
  )
}
