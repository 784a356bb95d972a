import { WebSocket } from 'ws'
import { expect, test } from 'vitest'
import { agree, newSide, sealName } from '../../src/protocol/knock-handshake.ts'
import { askContent, commitmentTo, knock, knockMessage, knockPath, readAsk, readKnockMessage } from '../../src/protocol/knock-messages.ts'
import { close, subprotocol } from '../../src/protocol/messages.ts'
import { en } from '../../src/words/en/en.ts'
import { later } from '../../src/words/en/later.ts'
import { hands } from './hands.ts'
import { knockFrom, notice, picture, shownCode } from './knock-hands.ts'
import { screenSize } from './phones.ts'
import { type HandDevice, setStage } from './stage.ts'

// A room with a screen that shows a code, a phone with the edit link, and people outside who have no camera.
const say = later.knock
let ada: HandDevice
let screen: HandDevice
let link: string

const stage = setStage(async () => {
  ada = await stage.open()
  await ada.hand.open(stage.relay.origin)
  await ada.hand.start('Night shift')
  await ada.hand.giveName('Ada')
  link = await ada.hand.link('edit')
  screen = await stage.open(screenSize)
  await screen.hand.open(link)
  await screen.hand.toScreen()
})

test('[J1] a code typed in is refused once, knocks again, is let in by the picture, and the name is taken over', async () => {
  const { page } = await stage.open()
  const code = await shownCode(screen.page)
  await knockFrom(page, stage.relay.origin, `${code.slice(0, 3)} ${code.slice(3)}`.toLowerCase(), 'Ola')
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
  const { page } = await stage.open()
  await knockFrom(page, stage.relay.origin, await shownCode(screen.page), 'Per')
  await notice(ada.page, 'Per').waitFor()
  await page.getByRole('button', { name: say.giveUp }).click()
  await notice(ada.page, 'Per').waitFor({ state: 'hidden' })
  expect(await page.getByLabel(en.join.link).inputValue()).not.toBe('')
})

test('[V2] a relay that puts its own keys between shows two different pictures', async () => {
  const { page } = await stage.open()
  const code = await shownCode(screen.page)
  await page.routeWebSocket(new RegExp(`${knockPath}$`), (visitor) => {
    // Towards the visitor it plays the host, towards the room a visitor of the same name.
    const pretended = newSide()
    const own = newSide()
    const inside = new WebSocket(stage.relay.origin.replace('http', 'ws') + knockPath, [subprotocol])
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
  await knockFrom(page, stage.relay.origin, code, 'Eve')
  await page.getByText(say.ask).waitFor()
  await notice(ada.page, 'Eve').waitFor()
  expect(await picture(page)).not.toBe(await picture(notice(ada.page, 'Eve')))
  await notice(ada.page, 'Eve').getByRole('button', { name: say.notNow }).click()
})

test('[V2] a knock that reveals another key than it had promised ends, and nobody in the room hears of it', async () => {
  const code = await shownCode(screen.page)
  const socket = new WebSocket(stage.relay.origin.replace('http', 'ws') + knockPath, [subprotocol])
  const closed = new Promise((resolve) => socket.on('close', resolve))
  const answered = new Promise((resolve) => socket.on('message', resolve))
  socket.on('open', () => socket.send(knockMessage(knock.ask, 0, askContent(commitmentTo(newSide().opening), code))))
  await answered
  socket.send(knockMessage(knock.reveal, 0, Buffer.concat([newSide().opening, new Uint8Array(201)])))
  expect(await closed).toBe(close.malformed)
  expect(await ada.page.locator('.knock-notice').count()).toBe(0)
})

test('[V3] a wrong code and one that is over get the same sentence', async () => {
  const { page } = await stage.open()
  const code = await shownCode(screen.page)
  await knockFrom(page, stage.relay.origin, code === '000000' ? '111111' : '000000', 'Ola')
  await page.getByText(say.ends['no-such-code']).waitFor()

  await stage.relay.turn(11)
  await screen.page.getByRole('button', { name: say.showCode }).waitFor()
  await knockFrom(page, stage.relay.origin, code, 'Ola')
  await page.getByText(say.ends['no-such-code']).waitFor()
  await screen.page.getByRole('button', { name: say.showCode }).click()
  const next = await shownCode(screen.page)
  expect(next).not.toBe(code)
  await screen.page.getByRole('button', { name: say.another }).click()
  await expect.poll(() => shownCode(screen.page)).not.toBe(next)
})

test('[J1] without a screen a phone shows the code', async () => {
  const { page } = await stage.open()
  await ada.page.getByRole('button', { name: 'This board' }).click()
  await ada.page.getByRole('menuitem', { name: en.invite.title }).click()
  const sheet = ada.hand.sheet()
  await sheet.getByRole('button', { name: say.showCode }).click()
  const code = await shownCode(sheet)
  await ada.hand.closeSheet()
  await screen.page.close()
  await knockFrom(page, stage.relay.origin, code, 'Mia')
  await notice(ada.page, 'Mia').getByRole('button', { name: say.letIn }).click()
  await page.getByRole('heading', { name: 'Night shift' }).waitFor()
  expect(await hands(page).link('edit')).toBe(link)
})

test('[V2] neither code, name nor secret is in the relay’s log or on its disk, and no page had an error', async () => {
  await stage.relay.stop()
  const secret = Buffer.from(link.slice(link.indexOf('#e') + 2), 'base64url').subarray(0, 16).toString('latin1')
  for (const word of [secret, link.slice(link.indexOf('#') + 1), 'Ola', 'Mia']) {
    expect(stage.relay.log()).not.toContain(word)
    expect(stage.relay.disk()).not.toContain(word)
  }
  expect(stage.errors()).toEqual([])
})
