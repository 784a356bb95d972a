import ChevronLeft from 'lucide-solid/icons/chevron-left'
import { Show } from 'solid-js'
import type { JSX } from 'solid-js'
import { Link } from '../kit/link.tsx'
import { words } from '../kit/words.ts'
import './page.css'

/** A calm page: the way back, a title, the content. */
export function Page(props: {
  readonly title: string
  readonly aside?: JSX.Element
  readonly home?: boolean
  readonly children: JSX.Element
}) {
  return (
    <div class="page">
      <header>
        <Show when={!props.home}>
          <Link class="back" to={{ page: 'start' }} label={words().board.back}>
            <ChevronLeft size={24} aria-hidden="true" />
          </Link>
        </Show>
        <h1 tabindex="-1">{props.title}</h1>
        {props.aside}
      </header>
      <main>{props.children}</main>
    </div>
  )
}
