import type { Page } from 'playwright-core'
import { en } from '../../src/words/en/en.ts'
import { hands } from './hands.ts'

/** Somebody who types and hardly pauses, while the page notes what its sign says at each picture that it draws. */
export interface Typist {
  readonly page: Page
  /** The longest text that the sign, looked at with it, called durable on this phone; and on the relay. */
  saved(): string
  shared(): string
  /** Stops typing and gives the whole text. */
  stop(): Promise<string>
  /** Resolves when the sign is in this state, with the ms from `since` until it first was. */
  until(state: string, since: number): Promise<number>
}

interface Noted {
  typing: number
  readonly states: { state: string; at: number }[]
}

type Noting = Window & { noted: Noted; claim: (kind: 'saved' | 'shared', text: string) => void }

/** Where to type, in Frame: a line whose letters are on the board at once, or a value that is there after a pause. */
const fields = { line: en.decision.line, value: en.decision.goodOutcome }

/** The field, once its phase is open. */
export const typedField = (page: Page, kind: keyof typeof fields) => page.getByRole('main').getByRole('textbox', { name: fields[kind], exact: true })

/** Notes from now on what the sign of this page says. Call once on a page, before `type`. */
async function note(page: Page, kind: keyof typeof fields): Promise<void> {
  await typedField(page, kind).evaluate((field) => {
    const noting = window as unknown as Noting
    const states: Noted['states'] = []
    noting.noted = { typing: 0, states }
    let claimed = ''
    const look = (): void => {
      const mark = document.querySelector<HTMLElement>('.keeping-mark')
      const state = mark?.dataset.state ?? 'none'
      if (states.at(-1)?.state !== state) states.push({ state, at: Date.now() })
      // What the person has typed, and what the picture that is drawn next says of it.
      const { value } = field as HTMLTextAreaElement
      const claim = state === 'shared' ? 'shared' : state === 'on-this-phone' ? 'saved' : null
      if (claim && `${claim} ${value}` !== claimed) {
        claimed = `${claim} ${value}`
        noting.claim(claim, value)
      }
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
}

/** Begins to type on a phone that shows the board; what was typed on it before stays. `every` is the time between two words, in ms. */
export async function type(page: Page, kind: keyof typeof fields, every = 15): Promise<Typist> {
  const said = { saved: '', shared: '' }
  const claim = (what: keyof typeof said, text: string): void => {
    said[what] = text
    if (what === 'shared') said.saved = text
  }
  await page.exposeFunction('claim', claim)
  await hands(page).to('Frame')
  await note(page, kind)
  await typedField(page, kind).evaluate((field, pause) => {
    const area = field as HTMLTextAreaElement
    let word = 0
    let rest = 0
    area.focus()
    const { noted } = window as unknown as Noting
    noted.typing = window.setInterval(() => {
      // A person pauses now and then, long enough for what was typed to be kept where that goes.
      if (rest > 0) {
        const state = document.querySelector<HTMLElement>('.keeping-mark')?.dataset.state
        rest = state === 'shared' ? 0 : rest - 1
        return
      }
      area.focus()
      area.setSelectionRange(area.value.length, area.value.length)
      document.execCommand('insertText', false, `${word++} `)
      if (word % 20 === 0) rest = Math.ceil(1000 / pause)
    }, pause)
  }, every)
  return {
    page,
    saved: () => said.saved,
    shared: () => said.shared,
    stop: () =>
      typedField(page, kind).evaluate((field) => {
        clearInterval((window as unknown as Noting).noted.typing)
        field.blur()
        return (field as HTMLTextAreaElement).value
      }),
    async until(state, since) {
      const found = await page.waitForFunction(
        ([wanted, from]) => {
          const { states } = (window as unknown as Noting).noted
          const at = states.find((one, index) => one.state === wanted && (states[index + 1]?.at ?? Infinity) > from)?.at
          return at === undefined ? false : { after: Math.max(0, at - from) }
        },
        [state, since] as const,
        { timeout: 40_000 },
      )
      return ((await found.jsonValue()) as { after: number }).after
    },
  }
}
