import { createSignal } from 'solid-js'
import { en } from '../../words/en/en.ts'
import type { Format } from '../../words/format.ts'
import type { Words } from '../../words/words.ts'

const [chosen, choose] = createSignal<Words>(en)

/** What the app says, in the language chosen now. Follows a change when read in a component. */
export function words(): Words {
  return chosen()
}

/** Dates, times, durations and amounts in the language chosen now. */
export function format(): Format {
  return chosen().format
}

/** Says everything in another language from now on. */
export function speak(language: Words): void {
  choose(() => language)
}
