import { createSignal } from 'solid-js'
import { later } from '../../words/en/later.ts'
import type { LaterWords } from '../../words/words.ts'

const [chosen, choose] = createSignal<LaterWords>(later)

/** As `words` of `words.ts`, for parts that are fetched once somebody asks for them; what comes with the page must not read it. */
export function laterWords(): LaterWords {
  return chosen()
}

/** Says these, too, in another language from now on. */
export function speakLater(language: LaterWords): void {
  choose(() => language)
}
