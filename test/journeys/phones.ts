import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { findBrowser } from '../browser.mjs'

/**
 * Without its address bar's own pages a Chromium opens a phone for a third of the time: each would have two processes more. The
 * list takes the place of Playwright's, which is therefore in it.
 */
const without = [
  'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'PaintHolding', 'ThirdPartyStoragePartitioning', 'OptimizationHints',
  'NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch',
]
const quiet = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  `--disable-features=${without.join(',')}`,
]

function executable(): string {
  const path = findBrowser()
  if (!path) throw new Error('No Chromium was found; npm test installs one or says how.')
  return path
}

export const phoneSize: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: 'en-GB', reducedMotion: 'reduce' }
export const screenSize: BrowserContextOptions = { viewport: { width: 1920, height: 1080 }, locale: 'en-GB', reducedMotion: 'reduce' }

/** A Chromium for whoever closes it; each phone or screen in it is a context of its own, with its own storage. */
export function launch(more: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: executable(), args: [...quiet, ...more] })
}

let kept: Promise<Browser> | undefined

/** The Chromium of all files that this worker plays; it ends with the worker. Whoever opened contexts in it closes them. */
export async function keptBrowser(): Promise<Browser> {
  if (!(await kept)?.isConnected()) kept = launch()
  return kept!
}

/** A page that fails the test on an error in it; `errors` collects what it said. */
export interface Device {
  readonly page: Page
  readonly context: BrowserContext
  readonly errors: string[]
}

/** A phone or screen with an empty storage, with the app not opened yet. */
export async function device(browser: Browser, size: BrowserContextOptions): Promise<Device> {
  const context = await browser.newContext(size)
  const page = await context.newPage()
  return { page, context, errors: errorsOf(page) }
}

function errorsOf(page: Page): string[] {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(`${error.name}: ${error.message} ${error.stack ?? ""} at ${page.url()}`))
  page.on('console', (said) => {
    if (said.type() === 'error' && !/net::ERR_|Failed to load resource|WebSocket connection/.test(said.text())) errors.push(`${said.text()} (${said.location().url})`)
  })
  return errors
}

/** A phone in a browser process of its own, which can be killed like a phone whose battery is pulled out, and opened again. */
export async function mortalPhone(): Promise<{
  open(): Promise<Device>
  kill(): Promise<void>
  /** Lets all of its processes stand still, its connections left open, and go on. */
  sleep(): void
  wake(): void
  [Symbol.asyncDispose](): Promise<void>
}> {
  const profile = mkdtempSync(join(tmpdir(), 'hourboard-phone-'))
  let running: { context: BrowserContext; pid: number } | null = null

  async function kill(): Promise<void> {
    if (!running) return
    const { context, pid } = running
    running = null
    const closed = new Promise((resolve) => context.once('close', resolve))
    process.kill(pid, 'SIGKILL')
    await closed
  }

  function signal(what: 'SIGSTOP' | 'SIGCONT'): void {
    if (running) for (const pid of withChildren(running.pid)) process.kill(pid, what)
  }

  return {
    async open() {
      const context = await chromium.launchPersistentContext(profile, { ...phoneSize, executablePath: executable(), args: quiet })
      running = { context, pid: browserPid(profile) }
      const page = context.pages()[0] ?? (await context.newPage())
      return { page, context, errors: errorsOf(page) }
    },
    kill,
    sleep: () => signal('SIGSTOP'),
    wake: () => signal('SIGCONT'),
    async [Symbol.asyncDispose]() {
      if (running) await running.context.close()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** The browser's own process is the one with this profile that is no child of the kind `--type=…`. Linux only, like the kill. */
function browserPid(profile: string): number {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const command = commandLine(pid)
    if (command.includes(`--user-data-dir=${profile}`) && !command.includes('--type=')) return Number(pid)
  }
  throw new Error('The browser of the phone was not found among the processes.')
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1')
  } catch {
    return ''
  }
}

/** A process and everything that it began, directly or not. */
function withChildren(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), parent: Number(/^PPid:\s*(\d+)/m.exec(readStatus(name))?.[1]) }))
  const childrenOf = (of: number): number[] => parents.filter(({ parent }) => parent === of).flatMap((one) => [one.pid, ...childrenOf(one.pid)])
  return [pid, ...childrenOf(pid)]
}

function readStatus(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'latin1')
  } catch {
    return ''
  }
}
