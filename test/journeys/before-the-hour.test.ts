import { readFileSync } from 'node:fs'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { addDays, dayOf } from '../../src/method/day.ts'
import { en } from '../../src/words/en/en.ts'
import { example } from '../../src/words/en/example.ts'
import type { Hands } from './hands.ts'
import { phoneSize } from './phones.ts'
import { setStage } from './stage.ts'

// From the worked example to a session that is ready, told in order on one phone.
let phone: Hands
const tomorrow = addDays(dayOf(Date.now()), 1)
const decision = example.parked[1]!

const stage = setStage(async () => {
  ;[phone] = await stage.hands({ ...phoneSize, timezoneId: 'America/New_York' })
})

const toBring = () => phone.page.getByRole('region', { name: en.ready.title })
const missing = (count: number) => expect.poll(() => toBring().getByRole('button').count()).toBe(count)

test('[F2] the example opens from an empty phone, whole in every phase, and asks nothing of who looks at it', async () => {
  await phone.open(stage.relay.origin)
  await phone.page.getByRole('button', { name: en.start.openExample }).click()
  await phone.page.getByRole('heading', { name: example.title }).waitFor()
  for (const [phase, text] of [
    ['Frame', example.problem],
    ['Walk', example.workaround],
    ['Compare', example.options[1]!.learned],
    ['Lock', example.call.why],
  ] as const) {
    await phone.to(phase)
    await phone.page.getByText(text).first().waitFor()
  }
  expect(await phone.page.getByRole('navigation', { name: en.board.phases }).locator('sup').count()).toBe(0)
  expect(await phone.page.locator('dialog[open], .gap, .hole').count()).toBe(0)
})

test('[K5] a decision that it parked begins a session of its own', async () => {
  await phone.to('Walk')
  const parked = phone.page.locator('.parked').filter({ hasText: decision })
  await phone.tap(en.parkingLot.startSession, parked)
  const line = phone.page.getByRole('textbox', { name: en.newSession.decision })
  await expect.poll(() => line.inputValue()).toBe(decision)
  await phone.page.getByLabel(en.newSession.name).fill('Returns by drivers')
  await phone.page.locator('input[type=date]').fill(tomorrow)
  await phone.page.getByLabel(en.newSession.time).fill('09:30')
  await phone.page.getByRole('button', { name: en.newSession.make }).click()
  await phone.giveName('Nadia')
  await phone.page.getByRole('heading', { name: 'Returns by drivers' }).waitFor()
  await missing(4)
})

test('[F1] it becomes ready step by step, each tap leading to what is missing', async () => {
  await phone.tap(en.decision.deciderHole)
  await phone.tap(/^Nadia/, phone.sheet())
  await phone.inSheet(en.decision.decideByHole, () => phone.pickDay(4))
  await missing(3)
  await phone.write(en.decision.goodOutcome, 'Ten drivers book one return each by Friday.')
  await missing(2)
  await toBring().getByText(en.ready.short.case).click()
  await phone.page.getByRole('region', { name: 'Walk', exact: true }).waitFor()
  await phone.sheet().waitFor()
  await phone.write(en.workflow.case, 'Roller 31, back from Hull docks', phone.sheet())
  await phone.closeSheet()
  await phone.inSheet(en.workflow.caseDayHole, () => phone.pickDay(-2))
  for (const type of ['money', 'hours', 'people'] as const) {
    await phone.inSheet(new RegExp(en.limits.missing[type]), (sheet) => phone.tap(en.limits.noLimit, sheet))
  }
  await phone.to('Frame')
  await phone.page.getByText(en.ready.ready).waitFor()
  expect(await toBring().count()).toBe(0)
})

test('[F3] the calendar file comes as a download that another reader understands', async () => {
  const downloading = phone.page.waitForEvent('download')
  await phone.tap(en.invite.calendar)
  const file = readFileSync(await (await downloading).path(), 'utf8')
  const [raw] = new ICAL.Component(ICAL.parse(file) as unknown[]).getAllSubcomponents('vevent')
  const event = new ICAL.Event(raw!)
  const [month, day] = tomorrow.slice(5).split('-')
  expect([event.summary, event.startDate.isDate]).toEqual(['Returns by drivers', false])
  const local = new Date(event.startDate.toJSDate().getTime())
  expect(local.toLocaleString('en-US', { timeZone: 'America/New_York', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })).toBe(`${month}/${day}, 09:30`)
  const link = await phone.link('edit')
  expect(raw!.getFirstPropertyValue('url')).toBe(link)
  for (const part of Object.values(en.ready.parts)) expect(event.description).toContain(part)
})

test('[F1] the start page says that the next session is ready, and the parked decision says which session it became', async () => {
  await phone.page.getByRole('link', { name: en.board.back }).click()
  const next = phone.page.getByRole('link', { name: /Returns by drivers/ })
  await expect.poll(() => next.textContent()).toContain(en.ready.cardReady)
  await phone.page.getByRole('link', { name: new RegExp(example.title) }).click()
  await phone.to('Walk')
  await phone.page.getByRole('link', { name: /“Returns by drivers”/ }).click()
  await phone.page.getByRole('heading', { name: 'Returns by drivers' }).waitFor()
  expect(stage.errors()).toEqual([])
})
