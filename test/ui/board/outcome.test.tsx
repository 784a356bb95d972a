import { screen } from '@solidjs/testing-library'
import { expect, it } from 'vitest'
import { outcomeMarkdown } from '../../../src/export/outcome-markdown.ts'
import { outcomeText } from '../../../src/export/outcome-text.ts'
import { outcomeOf } from '../../../src/method/outcome.ts'
import { OutcomePlace } from '../../../src/ui/board/outcome/outcome-place.tsx'
import { en } from '../../../src/words/en/en.ts'
import { outcomePage } from '../../../src/words/outcome-page.ts'
import { fillWorkedHour } from '../../fixtures/worked-hour.ts'
import { newBoard, press, show } from './local-room.tsx'

const shown = (part: string) => document.querySelector(`.paper .of-${part}`)?.textContent
const plain = (text: string) => text.replace(/\s+/g, ' ')
const draw = (phone: ReturnType<typeof newBoard>, role?: 'view') => show(phone, () => <OutcomePlace onShare={() => {}} />, role)

it('[T2] everything that the page shows is in the texts that leave the app', () => {
  const phone = newBoard()
  fillWorkedHour(phone.board, phone.edit, '2026-03-02')
  phone.edit.actions.add({ text: 'Tell the drivers' })
  phone.edit.session.close()
  draw(phone)
  const page = outcomePage(outcomeOf(phone.board, undefined, 1_000_000), en)
  const forms = [outcomeText(page), outcomeMarkdown(page).replace(/\\(.)/g, '$1')].map(plain)
  const leaves = [...document.querySelectorAll('.paper *')].flatMap((one) => [...one.childNodes]).filter((node) => node.nodeType === Node.TEXT_NODE)
  const texts = leaves.map((node) => plain(node.textContent!).trim()).filter((text) => /\p{L}/u.test(text) && text !== en.outcome.headings.verdict)
  expect(texts.length).toBeGreaterThan(30)
  for (const text of texts) for (const form of forms) expect(form).toContain(text)
})

it('[X2] closed with holes it is a conversation and names them; opened again and filled it is a working session', () => {
  const phone = newBoard()
  phone.edit.call.make({ path: 'Keep sewing', why: 'The schools come for it' })
  phone.edit.review.setDay('2026-03-09')
  const id = phone.edit.actions.add({ text: 'Call the printer', due: '2026-03-03' })
  phone.edit.session.close()
  draw(phone)
  expect(shown('verdict')).toContain('A conversation, not yet a working session: no action has an owner, and no action has a first visible step.')
  press('Open it again')
  expect(phone.board.session.closedAt).toBeNull()
  expect(screen.getByText(en.outcome.preview)).toBeTruthy()
  phone.edit.actions.set(id, 'ownerId', 'ana')
  phone.edit.actions.set(id, 'firstStep', 'Find the number')
  expect(shown('verdict')).toContain('A working session')
  expect(shown('next')).toContain('Ana, by Tue 3 Mar')
})

it('[B6] a hole on the page leads to its field; on a view link and a closed board it is only shown', () => {
  const phone = newBoard()
  const drawn = draw(phone)
  press('Which way?')
  expect(location.pathname).toBe('/b/room/lock')
  drawn.unmount()
  draw(phone, 'view')
  expect(document.querySelectorAll('.paper .hole').length).toBeGreaterThan(2)
  expect(document.querySelector('.paper button')).toBeNull()
})
