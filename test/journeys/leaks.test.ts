import type { BrowserContext } from 'playwright-core'
import { expect, test } from 'vitest'
import { dayOf } from '../../src/method/day.ts'
import { readLink, tokenOf } from '../../src/protocol/links.ts'
import { keysOf } from '../../src/protocol/keys.ts'
import { en } from '../../src/words/en/en.ts'
import { later } from '../../src/words/en/later.ts'
import { knockFrom, notice, shownCode } from './knock-hands.ts'
import { screenSize } from './phones.ts'
import { type HandDevice, setStage } from './stage.ts'
import { putOnRelay } from './worked-board.ts'

// One word is written wherever a board takes words, and it and the secrets of its links are looked for in all that leaves a phone.
const canary = 'Marmalade'
/** Everything that went over the network or was printed, as latin-1 text: addresses, headers, bodies, frames both ways, consoles. */
const heard: string[] = []
const asked: string[] = []
let links: Awaited<ReturnType<typeof putOnRelay>>
let ada: HandDevice
let bo: HandDevice
let screen: HandDevice

const take = ({ payload }: { payload: string | Buffer }) => void heard.push(Buffer.from(payload as Buffer).toString('latin1'))

function listen(context: BrowserContext): void {
  context.on('request', (request) => {
    // What stands behind the # is no part of what is sent.
    asked.push(request.url().split('#')[0]!)
    heard.push(request.url().split('#')[0]!, request.postData() ?? '', request.headers().referer ?? '')
    void request.allHeaders().then((headers) => heard.push(JSON.stringify(headers)), () => undefined)
  })
  for (const page of context.pages()) {
    page.on('websocket', (socket) => {
      asked.push(socket.url())
      heard.push(socket.url())
      socket.on('framesent', take)
      socket.on('framereceived', take)
    })
    page.on('console', (said) => heard.push(said.text()))
  }
}

const stage = setStage(async () => {
  links = await putOnRelay(stage.relay.origin, `The ${canary} shift`, dayOf(Date.now()), (_, edit) => {
    edit.steps.add({ what: `${canary} is poured`, who: canary })
    edit.options.add({ line: `Keep the ${canary}` })
  })
  ada = await stage.open()
  bo = await stage.open()
  screen = await stage.open(screenSize)
  for (const { context } of [ada, bo, screen]) listen(context)
})

test('[Q15] a session in which one word stands everywhere', async () => {
  await ada.hand.open(links.edit)
  await ada.hand.giveName(`Ada ${canary}`)
  await ada.hand.write(en.decision.line, `Keep the ${canary} or not?`)
  await screen.hand.open(links.view)
  await screen.hand.toScreen()
  await ada.page.getByRole('button', { name: en.board.menu }).click()
  await ada.page.getByRole('menuitem', { name: en.board.invite }).click()
  await ada.hand.sheet().getByRole('button', { name: later.knock.showCode }).click()
  const code = await shownCode(ada.hand.sheet())
  await ada.hand.closeSheet()
  await knockFrom(bo.page, stage.relay.origin, code, `Bo ${canary}`)
  await notice(ada.page, `Bo ${canary}`).getByRole('button', { name: later.knock.letIn }).click()
  await bo.page.getByRole('heading', { name: `The ${canary} shift` }).waitFor()
  await bo.hand.to('Lock')
  await bo.hand.add(en.openQuestions.add, `Who pays for the ${canary}?`)
  await ada.hand.to('Lock')
  await ada.hand.tap(en.closing.close)
  await ada.page.getByText(`Who pays for the ${canary}?`).first().waitFor()
  for (const one of [ada, bo]) await one.page.locator('.keeping-mark[data-state=shared]').waitFor()
  await expect.poll(() => bo.page.getByRole('main').innerText()).toContain(canary)
  for (const address of ['', 'inbox', 'join', 'healthz', 'metrics', 'origin']) heard.push(await (await ada.page.goto(`${stage.relay.origin}/${address}`))!.text())
})

/** A secret in each form in which it could be found. */
function formsOf(link: string): string[] {
  const secret = readLink(link)
  if (typeof secret === 'string') throw new Error('this is no link')
  const keys = keysOf(secret)
  const seed = 'editSeed' in secret ? secret.editSeed : secret.viewSeed
  return [tokenOf(secret).slice(1), ...[seed, keys.contentKey, keys.presenceKey].flatMap((bytes) => {
    const buffer = Buffer.from(bytes)
    return [buffer.toString('latin1'), buffer.toString('hex'), buffer.toString('base64url').slice(0, 20), buffer.toString('base64').slice(0, 20)]
  })]
}

test('[Q15] neither the word nor a secret is on the relay’s disk, in its log or in anything that was sent, and nobody else was asked', async () => {
  await stage.relay.stop()
  const places = { sent: heard.join('\n'), disk: stage.relay.disk(), log: stage.relay.log() }
  for (const [place, text] of Object.entries(places)) {
    expect(text.length, place).toBeGreaterThan(200)
    for (const one of [canary, encodeURIComponent(canary), Buffer.from(canary).toString('base64').slice(0, 11), ...formsOf(links.edit), ...formsOf(links.view)]) {
      expect(text.includes(one), `${one} in ${place}`).toBe(false)
    }
  }
  const own = [stage.relay.origin, stage.relay.origin.replace('http', 'ws')]
  expect(asked.filter((url) => !own.some((origin) => url.startsWith(`${origin}/`)) && !/^(data|blob):/.test(url))).toEqual([])
})
