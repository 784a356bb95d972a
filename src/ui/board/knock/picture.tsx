import { For } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import type { Picture as Three } from '../../../state/knocks.ts'
import { laterWords } from '../../kit/later-words.ts'
import { symbols } from './symbols.ts'
import './picture.css'

/** Three symbols over their names, so that two people can say to each other what they see. */
export function Picture(props: { readonly picture: Three }) {
  return (
    <ul class="picture" aria-label={laterWords().knock.picture}>
      <For each={props.picture}>
        {(symbol) => (
          <li>
            <Dynamic component={symbols[symbol]} size="1em" stroke-width={1.5} aria-hidden="true" />
            <span>{laterWords().knock.symbols[symbol]}</span>
          </li>
        )}
      </For>
    </ul>
  )
}
