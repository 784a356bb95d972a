import type { Browser, Locator, Page } from 'playwright-core'
import { WebSocket } from 'ws'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { agree, newSide, sealName } from '../../src/protocol/knock-handshake.ts'
import { askContent, commitmentTo, knock, knockMessage, knockPath, readAsk, readKnockMessage } from '../../src/protocol/knock-messages.ts'
import { close, subprotocol } from '../../src/protocol/messages.ts'
import { en } from '../../src/words/en/en.ts'
import { type Hands, hands } from './hands.ts'
import { type Device, device, launch, phoneSize, screenSize } from './phones.ts'
import { type RelayProcess, runRelay } from './relay-process.ts'

// A room with a screen that shows a code, a phone with the edit link, and people outside who have no camera.
const say = en.knock
let relay: RelayProcess
let browser: Browser
let ada: Device & { hand: Hands }
let screen: Device
let link: string
const opened: Device[] = []

async function open(size = phoneSize): Promise<Device> {
  const one = await device(browser, size)
  one.page.setDefaultTimeout(15_000)
  opened.push(one)
  return one
}

beforeAll(async () => {
  relay = await runRelay()
  browser = await launch()
  const phone = await open()
  ada = { ...phone, hand: hands(phone.page) }
  await ada.hand.open(relay.origin)
  await ada.hand.start('Night shift')
  await ada.hand.giveName('Ada')
  link = await ada.hand.link('edit')
  screen = await open(screenSize)
  await screen.page.goto(link)
  await screen.page.getByRole('button', { name: 'This board' }).click()
  await screen.page.getByRole('menuitem', { name: en.board.screen }).click()
})

afterAll(async () => {
  await browser?.close()
  await relay?.[Symbol.asyncDispose]()
})

async function shownCode(): Promise<string> {
  const letters = screen.page.locator('.code-card .letters')
  await letters.waitFor()
  return (await letters.locator('[aria-hidden]').allTextContents()).join('')
}

async function knockFrom(page: Page, code: string, name: string): Promise<void> {
  await page.goto(relay.origin)
  await page.getByRole('button', { name: en.start.haveLink }).click()
  await page.getByLabel(en.join.link).fill(code)
  await page.getByLabel(say.name).fill(name)
  await page.getByRole('button', { name: say.go, exact: true }).click()
}

const picture = async (within: Page | Locator): Promise<string> => (await within.getByRole('list', { name: say.picture }).getByRole('listitem').allTextContents()).join(' ')
const notice = (page: Page, name: string): Locator => page.getByRole('region', { name: say.knocks(name) })

test('[J1] a code typed in is refused once, knocks again, is let in by the picture, and the name is taken over', async () => {
  const { page } = await open()
  const code = await shownCode()
  await knockFrom(page, `${code.slice(0, 3)} ${code.slice(3)}`.toLowerCase(), 'Ola')
  await page.getByText(say.ask).waitFor()
  const seen = await picture(page)
  expect(seen.split(' ')).toHaveLength(3)
  expect(await picture(notice(ada.page, 'Ola'))).toBe(seen)
  expect(await picture(notice(screen.page, 'Ola'))).toBe(seen)
  await notice(ada.page, 'Ola').getByRole('button', { name: say.notNow }).click()
  await page.getByText(say.ends.refused).waitFor()
  await notice(screen.page, 'Ola').waitFor({ state: 'hidden' })

  await page.getByRole('button', { name: say.again }).click()
  await page.getByRole('button', { name: say.go, exact: true }).click()
  await page.getByText(say.ask).waitFor()
  const again = await picture(page)
  expect(await picture(notice(ada.page, 'Ola'))).toBe(again)
  await notice(ada.page, 'Ola').getByRole('button', { name: say.letIn }).click()
  await page.getByRole('heading', { name: 'Night shift' }).waitFor()
  await ada.page.getByRole('button', { name: /^People: \d/ }).click()
  await ada.hand.sheet().getByText('Ola', { exact: true }).waitFor()
  await ada.hand.closeSheet()
  expect(page.url()).not.toContain('#')
  const ola = hands(page)
  expect(await ola.link('edit')).toBe(link)
})

test('[J1] who gives up is gone from the phones in the room', async () => {
  const { page } = await open()
  await knockFrom(page, await shownCode(), 'Per')
  await notice(ada.page, 'Per').waitFor()
  await page.getByRole('button', { name: say.giveUp }).click()
  await notice(ada.page, 'Per').waitFor({ state: 'hidden' })
  expect(await page.getByLabel(en.join.link).inputValue()).not.toBe('')
})

test('[V2] a relay that puts its own keys between shows two different pictures', async () => {
  const { page } = await open()
  const code = await shownCode()
  await page.routeWebSocket(new RegExp(`${knockPath}$`), (visitor) => {
    // Towards the visitor it plays the host, towards the room a visitor of the same name.
    const pretended = newSide()
    const own = newSide()
    const inside = new WebSocket(relay.origin.replace('http', 'ws') + knockPath, [subprotocol])
    const reached = new Promise((resolve) => inside.on('open', resolve))
    visitor.onMessage((data) => {
      const { kind, content } = readKnockMessage(new Uint8Array(data as Buffer))
      if (kind === knock.ask) {
        void reached.then(() => inside.send(knockMessage(knock.ask, 0, askContent(commitmentTo(own.opening), readAsk(content).code))))
        visitor.send(Buffer.from(knockMessage(knock.host, 0, pretended.opening)))
      }
    })
    inside.on('message', (data: Buffer) => {
      const { kind, content } = readKnockMessage(new Uint8Array(data))
      if (kind !== knock.host) return
      const agreement = agree(own, own.opening, content)!
      inside.send(knockMessage(knock.reveal, 0, Buffer.concat([own.opening, sealName(agreement, 'Eve')])))
    })
  })
  await knockFrom(page, code, 'Eve')
  await page.getByText(say.ask).waitFor()
  await notice(ada.page, 'Eve').waitFor()
  expect(await picture(page)).not.toBe(await picture(notice(ada.page, 'Eve')))
  await notice(ada.page, 'Eve').getByRole('button', { name: say.notNow }).click()
})

test('[V2] a knock that reveals another key than it had promised ends, and nobody in the room hears of it', async () => {
  const code = await shownCode()
  const socket = new WebSocket(relay.origin.replace('http', 'ws') + knockPath, [subprotocol])
  const closed = new Promise((resolve) => socket.on('close', resolve))
  const answered = new Promise((resolve) => socket.on('message', resolve))
  socket.on('open', () => socket.send(knockMessage(knock.ask, 0, askContent(commitmentTo(newSide().opening), code))))
  await answered
  socket.send(knockMessage(knock.reveal, 0, Buffer.concat([newSide().opening, new Uint8Array(201)])))
  expect(await closed).toBe(close.malformed)
  expect(await ada.page.locator('.knock-notice').count()).toBe(0)
})

test('[V3] a wrong code and one that is over get the same sentence', async () => {
  const { page } = await open()
  const code = await shownCode()
  await knockFrom(page, code === '000000' ? '111111' : '000000', 'Ola')
  await page.getByText(say.ends['no-such-code']).waitFor()

  await relay.turn(11)
  await screen.page.getByRole('button', { name: say.showCode }).waitFor()
  await knockFrom(page, code, 'Ola')
  await page.getByText(say.ends['no-such-code']).waitFor()
  await screen.page.getByRole('button', { name: say.showCode }).click()
  const next = await shownCode()
  expect(next).not.toBe(code)
  await screen.page.getByRole('button', { name: say.another }).click()
  await expect.poll(shownCode).not.toBe(next)
})

test('[J1] without a screen a phone shows the code', async () => {
  const { page } = await open()
  await ada.page.getByRole('button', { name: 'This board' }).click()
  await ada.page.getByRole('menuitem', { name: en.invite.title }).click()
  const sheet = ada.hand.sheet()
  await sheet.getByRole('button', { name: say.showCode }).click()
  const letters = sheet.locator('.letters [aria-hidden]')
  await letters.first().waitFor()
  const code = (await letters.allTextContents()).join('')
  await ada.hand.closeSheet()
  await screen.page.close()
  await knockFrom(page, code, 'Mia')
  await notice(ada.page, 'Mia').getByRole('button', { name: say.letIn }).click()
  await page.getByRole('heading', { name: 'Night shift' }).waitFor()
  expect(await hands(page).link('edit')).toBe(link)
})

test('[V2] neither code, name nor secret is in the relay’s log or on its disk, and no page had an error', async () => {
  await relay.stop()
  const secret = Buffer.from(link.slice(link.indexOf('#e') + 2), 'base64url').subarray(0, 16).toString('latin1')
  for (const word of [secret, link.slice(link.indexOf('#') + 1), 'Ola', 'Mia']) {
    expect(relay.log()).not.toContain(word)
    expect(relay.disk()).not.toContain(word)
  }
  expect(opened.flatMap(({ errors }) => errors)).toEqual([])
})
