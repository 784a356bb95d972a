import { readFileSync } from 'node:fs'
import ICAL from 'ical.js'
import JSZip from 'jszip'
import type { Page } from 'playwright-core'
import { getDocumentProxy, extractText } from 'unpdf'
import { expect, test } from 'vitest'
import type { FileForm } from '../../src/method/file-forms.ts'
import { en } from '../../src/words/en/en.ts'
import { later } from '../../src/words/en/later.ts'
import { example } from '../../src/words/en/example.ts'
import { fillWorkedHour } from '../fixtures/worked-hour.ts'
import type { Hands } from './hands.ts'
import { phoneSize } from './phones.ts'
import { type HandDevice, setStage } from './stage.ts'
import { putOnRelay } from './worked-board.ts'

// What comes of an hour: its page, every form in which it leaves the app, and the board that comes back from a file.
const today = new Date().toISOString().slice(0, 10)
const title = 'Tool hire'
const say = later.exporting
let phone: Hands
let mine: HandDevice
let board: string

const stage = setStage(async () => {
  mine = await stage.open({ ...phoneSize, acceptDownloads: true })
  phone = mine.hand
})

const paper = () => phone.page.locator('.paper')

/** What the page says, each text by itself. */
function texts(page: Page): Promise<string[]> {
  return page.locator('.paper').evaluate((element) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
    const found: string[] = []
    while (walker.nextNode()) found.push(walker.currentNode.textContent!.trim())
    return found.filter((text) => /\p{L}/u.test(text))
  }).then((found) => found.filter((text) => text !== en.outcome.headings.verdict))
}

/** Takes a form through the screen and gives the file. */
async function take(form: FileForm): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    phone.page.waitForEvent('download'),
    phone.sheet().getByRole('button', { name: new RegExp(`^${say.forms[form]}`) }).click(),
  ])
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
}

const bare = (text: string) => text.replace(/[\s\u00ad-]+/g, '')
const spaced = (text: string) => text.replace(/\s+/g, ' ')

test('[T1] on a closed board the outcome is the first thing seen, and fits one phone screen', async () => {
  const { edit } = await putOnRelay(stage.relay.origin, title, today, (worked, write) => {
    fillWorkedHour(worked, write, today)
    write.session.set('title', title)
    write.review.end('')
  })
  await phone.open(edit)
  await phone.giveName('Nadia Holt')
  await phone.to('Lock')
  await phone.tap(en.closing.close)
  await phone.page.getByRole('region', { name: en.outcome.title }).waitFor()
  const text = spaced(await paper().innerText())
  for (const part of [example.decision, example.call.path, example.call.why, example.actions[0]!.text, 'Nadia Holt', en.outcome.headings.untouched]) expect(text).toContain(part)
  expect(text).toContain('A working session')
  await expect.poll(() => phone.page.locator('.too-long').count()).toBe(0)
  const { top, bottom } = await paper().evaluate((element) => ({ top: element.getBoundingClientRect().top + scrollY, bottom: element.getBoundingClientRect().bottom + scrollY }))
  expect(top).toBeGreaterThan(40)
  expect(bottom).toBeLessThanOrEqual(844 - 64)
})

test('[T2] every form leaves through the screen, offline, and holds what the page shows', async () => {
  await phone.page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await mine.context.setOffline(true)
  const page = await texts(phone.page)
  expect(page.length).toBeGreaterThan(30)
  await phone.page.getByRole('button', { name: en.outcome.share }).first().click()
  await phone.sheet().waitFor()
  const markdown = await take('markdown')
  expect(markdown.name).toBe(`${today} ${title}.md`)
  const word = await take('word')
  const document = await (await JSZip.loadAsync(word.bytes)).file('word/document.xml')!.async('string')
  const forms = {
    markdown: markdown.bytes.toString().replace(/\\(.)/g, '$1'),
    text: (await take('text')).bytes.toString(),
    word: document.replace(/<[^>]+>/g, '').replaceAll('&apos;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
  }
  for (const [name, form] of Object.entries(forms)) for (const text of page) expect(spaced(form), name).toContain(spaced(text))
  const table = (await take('actions')).bytes.toString()
  for (const action of example.actions) expect(table).toContain(action.text)
  const calendar = new ICAL.Component(ICAL.parse((await take('calendar')).bytes.toString()) as unknown[]).getAllSubcomponents('vevent')
  expect(calendar.map((event) => new ICAL.Event(event).summary)).toContain(en.outcome.calendarReview(title))
  board = (await take('board')).bytes.toString()
  expect(board).not.toMatch(/#[ev][\w-]{20}/)
  await phone.closeSheet()
  await mine.context.setOffline(false)
})

test('[T1] printed it is one page of A4 and of Letter, with its texts and nothing of the app', async () => {
  const page = await texts(phone.page)
  const session = await mine.context.newCDPSession(phone.page)
  for (const [paperWidth, paperHeight] of [[8.27, 11.69], [8.5, 11]] as const) {
    const { data } = await session.send('Page.printToPDF', { paperWidth, paperHeight, preferCSSPageSize: false })
    const { totalPages, text } = await extractText(await getDocumentProxy(new Uint8Array(Buffer.from(data, 'base64'))), { mergePages: true })
    expect(totalPages).toBe(1)
    for (const one of page) expect(bare(text)).toContain(bare(one))
    for (const chrome of [en.outcome.share, en.outcome.back, en.closing.reopen]) expect(text).not.toContain(chrome)
  }
})

test('[T2] the phone is wiped, the file is opened, and the same board is there', async () => {
  const before = spaced(await paper().innerText())
  await mine.context.clearCookies()
  await phone.page.goto(`${stage.relay.origin}/healthz`)
  await phone.page.evaluate(async () => {
    localStorage.clear()
    for (const { name } of await indexedDB.databases()) indexedDB.deleteDatabase(name!)
  })
  await phone.open(`${stage.relay.origin}/join`)
  const opener = async (name: string, text: string) => {
    const [chooser] = await Promise.all([phone.page.waitForEvent('filechooser'), phone.page.getByRole('button', { name: en.start.openFile }).click()])
    await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
  }
  await opener('board.json', board.slice(0, 2000))
  await phone.page.getByText(say.faults.torn).waitFor()
  await opener('board.json', board.replace('"hourboard": 1', '"hourboard": 2'))
  await phone.page.getByText(say.faults.newer).waitFor()
  await opener('board.json', board)
  await paper().waitFor()
  expect(spaced(await paper().innerText())).toBe(before)
  await phone.to('Walk')
  await phone.page.getByRole('main').getByText(example.limits[3]!.text).first().waitFor()
})

test('no page said that something is wrong', () => {
  expect(stage.errors()).toEqual([])
})
