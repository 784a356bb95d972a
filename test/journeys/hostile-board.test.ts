import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { dayOf } from '../../src/method/day.ts'
import { listNames } from '../../src/document/shapes.ts'
import { keysOf } from '../../src/protocol/keys.ts'
import { readLink } from '../../src/protocol/links.ts'
import { sealEntry } from '../../src/seal/entry.ts'
import { en } from '../../src/words/en/en.ts'
import { oddTypes, oddValues, spoil } from '../fixtures/spoilt-board.ts'
import { updateMessage } from '../server/carriers.ts'
import { RawPhone } from '../server/raw-phone.ts'
import { screenSize } from './phones.ts'
import { type HandDevice, setStage } from './stage.ts'
import { type, typedField, type Typist } from './typist.ts'
import { openWithoutScreen, putOnRelay, readFromRelay } from './worked-board.ts'

// Somebody with the edit link means no good and writes what no app would, while Ada types.
const script = '"><img src=x onerror="window.wasRun=1"><script>window.wasRun=1</script>'
const address = 'javascript:window.wasRun=1'
let links: Awaited<ReturnType<typeof putOnRelay>>
let ada: HandDevice
let bo: HandDevice
let screen: HandDevice
let typist: Typist
let hostile: Awaited<ReturnType<typeof openWithoutScreen>>['kept']

const keys = () => {
  const secret = readLink(links.edit)
  if (typeof secret === 'string') throw new Error('this is no link')
  return keysOf(secret)
}

const stage = setStage(async () => {
  links = await putOnRelay(stage.relay.origin, 'Night shift', dayOf(Date.now()), (_, edit) => {
    edit.steps.add({ what: 'Counts the stock' })
    edit.options.add({ line: 'Keep the old pump' })
  })
  ada = await stage.open()
  bo = await stage.open()
  screen = await stage.open(screenSize)
  await ada.hand.open(links.edit)
  await ada.hand.giveName('Ada')
  await bo.hand.open(links.edit)
  await bo.hand.giveName('Bo')
  await screen.hand.open(links.view)
  await screen.hand.toScreen()
  const opened = await openWithoutScreen(keys(), stage.relay.origin)
  await opened.until(({ connection }) => connection === 'connected')
  hostile = opened.kept
  typist = await type(ada.page, 'line', 25)
})

/** What the hostile one wrote before has come to Ada, who has all that she typed until then on the relay. */
async function expectAdaGoesOn(): Promise<void> {
  const typed = await typedField(ada.page, 'line').inputValue()
  await expect.poll(async () => (await typedField(ada.page, 'line').inputValue()).length).toBeGreaterThan(typed.length + 10)
  await typist.until('shared', Date.now())
  expect((await readFromRelay(links.edit)).board.decision.line.startsWith(typed)).toBe(true)
}

/** What cannot be opened, or is nonsense to Yjs, as entries of the carrier; what is no entry at all the relay does not take. */
function spoilCarrier(): void {
  const bombs = [Uint8Array.of(1, 0xff, 0xff, 0xff, 0x0f, 1, 0), Uint8Array.of(7, 7, 7), Uint8Array.of(1, 1, 1, 0, 9, 1, 1)]
  const odd = [new Uint8Array(80), new Uint8Array(0), crypto.getRandomValues(new Uint8Array(60_000))]
  hostile.carrier.getArray('entries').push([...odd, ...bombs.map((update) => sealEntry(keys(), { tier: 0, changes: 1, update }))])
}

test('[Q6] entries that do not open, and bombs under the right key, are counted, said, and lose nothing', async () => {
  spoilCarrier()
  await expectAdaGoesOn()
  await ada.hand.keeping().click()
  await ada.hand.sheet().getByText(/^\d+ entries could not be read\. They are kept\.$/).waitFor()
  await ada.hand.closeSheet()
})

test('[Q6] what the relay itself would never pass on does not come this far: the phone that sends it is sent away', async () => {
  const raw = await RawPhone.open(Number(new URL(stage.relay.origin).port), keys())
  raw.send(updateMessage(Uint8Array.of(1, 0x80, 0x80, 0x80, 0x10, 1, 0)))
  await raw.closed
  await expectAdaGoesOn()
})

test('[Q6] script in every text is text, and an address that is one leads nowhere', async () => {
  hostile.doc.transact(() => {
    for (const [root, key] of [['session', 'title'], ['problem', 'cost'], ['workflow', 'evidence'], ['call', 'why']] as const) hostile.doc.getMap(root).set(key, key === 'evidence' ? address : script)
    for (const root of listNames) {
      const texts = ['name', 'label', 'value', 'text', 'what', 'line', 'firstStep'].map((key) => [key, script] as const)
      hostile.doc.getMap(root).set(`from ${root}`, new Y.Map<unknown>([...texts, ['link', address], ['evidence', address], ['order', 'a0']]))
    }
  })
  hostile.announce({ personId: '<b>', name: script, where: address, typing: script, done: script } as never)
  await screen.page.getByText('onerror').first().waitFor()
  await expectAdaGoesOn()
  for (const phase of ['Walk', 'Compare', 'Lock', 'Frame'] as const) {
    await bo.hand.to(phase)
    await bo.page.getByRole('main').getByText('onerror').or(bo.page.locator('main textarea')).first().waitFor()
    expect(await bo.page.locator('a[href^="javascript:" i], img[src=x], main script').count(), phase).toBe(0)
  }
})

test('[Q6] values of every wrong kind in every place, impossible clocks among them, leave the phone usable', async () => {
  for (const value of [...oddValues.map((one) => () => one), ...oddTypes]) spoil(hostile.doc, value)
  hostile.flush()
  await expectAdaGoesOn()
  for (const phase of ['Frame', 'Walk', 'Compare', 'Lock'] as const) await bo.hand.to(phase)
  await bo.hand.add(en.openQuestions.add, 'Who pays?')
  await bo.page.locator('.keeping-mark[data-state=shared]').waitFor()
  expect((await readFromRelay(links.edit)).board.questions.map(({ text }) => text)).toContain('Who pays?')
  await expectAdaGoesOn()
})

test('[Q6] in the end Ada has every letter, also without a network, and no script was run', async () => {
  const text = await typist.stop()
  await typist.until('shared', Date.now())
  expect((await readFromRelay(links.edit)).board.decision.line).toBe(text)
  await ada.page.evaluate(() => navigator.serviceWorker.ready)
  await ada.context.setOffline(true)
  await ada.page.reload()
  await ada.hand.to('Frame')
  await expect.poll(() => typedField(ada.page, 'line').inputValue()).toBe(text)
  for (const { page } of [ada, bo, screen]) expect(await page.evaluate(() => 'wasRun' in window)).toBe(false)
  expect(stage.errors()).toEqual([])
  await hostile.close()
})
