import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { en } from '../../src/words/en/en.ts'
import { later } from '../../src/words/en/later.ts'
import { type Hands, hands } from './hands.ts'
import type { Device } from './phones.ts'
import { setStage } from './stage.ts'

// The app as it lives on one phone: opened again without a network, shared to, and updated.
const app = join(mkdtempSync(join(tmpdir(), 'hourboard-app-')), 'app')
let phone: Device
let hand: Hands

cpSync('dist/app', app, { recursive: true })
const stage = setStage(async () => {
  ;({ hand, ...phone } = await stage.open())
}, { app })

afterAll(() => {
  rmSync(join(app, '..'), { recursive: true, force: true })
})

test('[U5] the browser is given what it needs to install the app: icons, shortcuts, a share target', async () => {
  await hand.open(stage.relay.origin)
  const address = await phone.page.locator('link[rel=manifest]').getAttribute('href')
  const manifest = (await (await fetch(new URL(address!, stage.relay.origin))).json()) as {
    icons: { src: string; sizes: string; purpose?: string }[]
    shortcuts: { name: string; url: string }[]
    screenshots: { src: string }[]
    share_target: { action: string; method: string }
  }
  expect(manifest.icons.map((icon) => icon.purpose ?? icon.sizes)).toEqual(expect.arrayContaining(['192x192', '512x512', 'maskable']))
  expect(manifest.shortcuts.map((one) => [one.name, one.url])).toEqual([['Capture', '/capture'], ['New session', '/new']])
  expect(manifest.share_target).toMatchObject({ action: '/capture', method: 'POST' })
  for (const { src } of [...manifest.icons, ...manifest.screenshots]) expect((await fetch(new URL(src, stage.relay.origin))).status, src).toBe(200)
})

test('[Y1] from the second visit on it opens with no network, at the board where one was', async () => {
  await phone.page.evaluate(() => navigator.serviceWorker.ready)
  await hand.start('Night shift')
  await hand.giveName('Ines')
  await hand.to('Walk')
  await hand.write(en.workflow.cleanedUpBy, 'The early shift')
  await hand.keeping().getByText(/shared/).or(hand.keeping()).first().waitFor()
  const board = phone.page.url()
  await stage.relay.kill()
  await phone.page.close()
  phone = { ...phone, page: await phone.context.newPage() }
  hand = hands(phone.page)
  await hand.open(board)
  await expect.poll(() => phone.page.getByRole('textbox', { name: en.workflow.cleanedUpBy }).inputValue()).toBe('The early shift')
  await hand.open(stage.relay.origin)
  await phone.page.getByText('Night shift').first().waitFor()
  await hand.open(`${stage.relay.origin}/new`)
  await phone.page.getByRole('button', { name: en.newSession.make }).waitFor()
})

test('[K2] text shared from another app waits in the inbox, with no network, and never in an address', async () => {
  const asked: string[] = []
  phone.page.on('request', (request) => asked.push(request.url()))
  await hand.open(stage.relay.origin)
  await phone.page.evaluate(() => {
    const form = Object.assign(document.createElement('form'), { method: 'POST', action: '/capture', enctype: 'multipart/form-data' })
    form.append(Object.assign(document.createElement('input'), { name: 'text', value: 'Ask the night nurse' }))
    document.body.append(form)
    form.submit()
  })
  await expect.poll(() => phone.page.getByRole('textbox').first().inputValue()).toContain('Ask the night nurse')
  expect(phone.page.url()).toBe(`${stage.relay.origin}/capture`)
  expect(asked.filter((url) => decodeURIComponent(url.split('#')[0]!).includes('night nurse'))).toEqual([])
})

/** Puts a version in the place of the app that no longer has the part for the screen in the room. */
function putNewerVersion(): void {
  const worker = join(app, 'service-worker.js')
  const gone = readdirSync(join(app, 'assets')).filter((name) => name.startsWith('screen-'))
  let text = readFileSync(worker, 'utf8')
  for (const name of gone) {
    text = text.replace(`assets/${name}`, 'icon.svg?newer')
    rmSync(join(app, 'assets', name))
  }
  writeFileSync(worker, `${text}\n// a newer version\n`)
}

test('[Y5] a newer version is offered, and taken only by the window in which a person says so', async () => {
  await stage.relay.start()
  await hand.open(stage.relay.origin)
  const busy = hands(await phone.context.newPage())
  await busy.open(stage.relay.origin)
  await busy.page.getByRole('link', { name: /Night shift/ }).first().click()
  await busy.page.getByRole('button', { name: en.board.capture }).click()
  await busy.sheet().getByRole('textbox').first().fill('Half a sentence')
  await busy.page.evaluate(() => Object.assign(window, { notReloaded: true }))
  putNewerVersion()
  await stage.relay.stop()
  await stage.relay.start()
  await phone.page.evaluate(() => {
    Object.assign(window, { notReloaded: true })
    return navigator.serviceWorker.getRegistration().then((registration) => registration?.update())
  })
  const offer = phone.page.getByRole('button', { name: en.start.takeUpdate })
  await offer.waitFor()
  expect(await phone.page.evaluate(() => 'notReloaded' in window)).toBe(true)
  await offer.click()
  await expect.poll(() => phone.page.evaluate(() => 'notReloaded' in window).catch(() => true)).toBe(false)
  await phone.page.getByText('Night shift').first().waitFor()
  expect(await busy.page.evaluate(() => 'notReloaded' in window)).toBe(true)
  await expect.poll(() => busy.sheet().getByRole('textbox').first().inputValue()).toBe('Half a sentence')
  // Its version still opens the parts that it has not opened yet, though the relay has them no more.
  await busy.closeSheet()
  await busy.page.getByRole('button', { name: 'This board' }).click()
  await busy.page.getByRole('menuitem', { name: 'Show on a screen' }).click()
  await busy.sheet().getByRole('button', { name: later.toScreen.here }).click()
  await busy.page.getByText('Scan to').first().waitFor()
})

test('nothing on the phone said that something is wrong', () => {
  expect(phone.errors).toEqual([])
})
