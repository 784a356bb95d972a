import type { Browser, BrowserContextOptions } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { type Hands, hands } from './hands.ts'
import { type Device, device, keptBrowser, launch, phoneSize } from './phones.ts'
import { type RelayProcess, runRelay } from './relay-process.ts'

export interface HandDevice extends Device {
  readonly hand: Hands
}

/** What every journey plays on: one relay from its first test to its last, and a Chromium that it may share with others. */
export interface Stage {
  readonly relay: RelayProcess
  readonly browser: Browser
  /** A phone, or what else is of that size, with an empty storage. */
  open(size?: BrowserContextOptions): Promise<HandDevice>
  /** As many phones and screens as sizes are given; only their hands. */
  hands<Sizes extends readonly BrowserContextOptions[]>(...sizes: Sizes): Promise<{ [At in keyof Sizes]: Hands }>
  /** What any of its pages said to be wrong. */
  errors(): string[]
}

/** Sets the stage for the tests of a file; `prepare` runs before the first of them. */
export function setStage(prepare: () => Promise<void> = async () => undefined, options: { readonly app?: string; readonly browserArgs?: readonly string[] } = {}): Stage {
  let relay: RelayProcess | undefined
  let browser: Browser | undefined
  const opened: Device[] = []
  const stage: Stage = {
    get relay() {
      return relay!
    },
    get browser() {
      return browser!
    },
    async open(size = phoneSize) {
      const made = await device(stage.browser, size)
      opened.push(made)
      return { ...made, hand: hands(made.page) }
    },
    async hands(...sizes) {
      const made: Hands[] = []
      for (const size of sizes) made.push((await stage.open(size)).hand)
      return made as { [At in keyof typeof sizes]: Hands }
    },
    errors: () => opened.flatMap((one) => one.errors),
  }
  beforeAll(async () => {
    ;[relay, browser] = await Promise.all([runRelay(options.app), options.browserArgs ? launch(options.browserArgs) : keptBrowser()])
    await prepare()
  })
  afterAll(async () => {
    await (options.browserArgs ? browser?.close() : Promise.all(browser?.contexts().map((one) => one.close()) ?? []))
    await relay?.[Symbol.asyncDispose]()
  })
  return stage
}
