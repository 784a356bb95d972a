import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { schemaVersion } from '../../src/document/schema.ts'
import { dayOf } from '../../src/method/day.ts'
import { subprotocol } from '../../src/protocol/messages.ts'
import { en } from '../../src/words/en/en.ts'
import { type HandDevice, setStage } from './stage.ts'
import { typedField } from './typist.ts'
import { putOnRelay, readFromRelay } from './worked-board.ts'

// A phone and a relay of different versions, and a board that an app of tomorrow has written in. See also installed.test.ts.
const say = en.keeping
let link: string
let phone: HandDevice
const made = mkdtempSync('dist/other-relays-')

/** The built relay as one of another version. */
function relayOf(version: number): string {
  const folder = join(made, String(version))
  cpSync('dist/server', folder, { recursive: true })
  const main = join(folder, 'main.js')
  writeFileSync(main, readFileSync(main, 'utf8').replaceAll(subprotocol, `hourboard.${version}`))
  return main
}

const stage = setStage(async () => {
  link = (await putOnRelay(stage.relay.origin, 'Night shift', dayOf(Date.now()), (_, edit, _pass, doc) => {
    edit.steps.add({ what: 'Counts the stock' })
    doc.transact(() => {
      doc.getMap('meta').set('schema', schemaVersion + 1)
      doc.getMap('decision').set('mood', 'sunny')
      doc.getMap('weather').set('x', new Y.Map([['sky', 'blue']]))
      for (const step of doc.getMap<Y.Map<unknown>>('steps').values()) step.set('weight', 3)
    })
  })).edit
  phone = await stage.open()
})

afterAll(() => rmSync(made, { recursive: true, force: true }))

const sign = (state: string) => phone.page.locator(`.keeping-mark[data-state=${state}]`)

async function restart(main?: string): Promise<void> {
  await stage.relay.stop()
  await stage.relay.start(main)
}

test('[Q13] a board of the next version opens, says so, is worked on, and keeps what this app does not know', async () => {
  const { page, hand } = phone
  await hand.open(link)
  await hand.giveName('Ada')
  await page.getByText(en.board.newer).waitFor()
  await hand.to('Walk')
  await hand.inSheet(/^Counts the stock , change/, (sheet) => hand.write(en.workflow.who, 'Cyd', sheet))
  await sign('shared').waitFor()
  const { board, doc } = await readFromRelay(link)
  expect(board.steps.map((one) => one.who)).toEqual(['Cyd'])
  expect([...doc.getMap<Y.Map<unknown>>('steps').values()].map((one) => one.get('weight'))).toEqual([3])
  expect([doc.getMap('decision').get('mood'), doc.getMap('weather').toJSON()]).toEqual(['sunny', { x: { sky: 'blue' } }])
})

test('[Q13] a phone that meets a newer relay, and then an older one, names the old side, goes on and loses nothing', async () => {
  const { page, hand } = phone
  await page.evaluate(() => Object.assign(window, { notReloaded: true }))
  await hand.to('Frame')
  await restart(relayOf(2))
  await sign('newer').waitFor()
  await hand.write(en.decision.goodOutcome, 'Written beside a newer relay')
  await sign('newer').getByText(new RegExp(`${say.chip.newer}, \\d waiting`)).waitFor()
  await restart(relayOf(0))
  await sign('newer').click()
  await hand.tap(say.reconnect, hand.sheet())
  await hand.sheet().getByText(say.explain.older).first().waitFor()
  await hand.closeSheet()
  await restart()
  await sign('older').click()
  await hand.tap(say.reconnect, hand.sheet())
  await hand.sheet().getByText(say.explain.shared).first().waitFor()
  await hand.closeSheet()
  expect(await page.evaluate(() => 'notReloaded' in window)).toBe(true)
  await expect.poll(() => typedField(page, 'value').inputValue()).toBe('Written beside a newer relay')
  expect((await readFromRelay(link)).board.session.goodOutcome).toBe('Written beside a newer relay')
  expect(phone.errors).toEqual([])
})
