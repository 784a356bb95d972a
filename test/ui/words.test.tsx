import { fireEvent, render, screen } from '@solidjs/testing-library'
import { afterEach, expect, test } from 'vitest'
import { boardToPlain } from '../../src/document/read-board.ts'
import type { Route } from '../../src/state/route.ts'
import { speakLater } from '../../src/ui/kit/later-words.ts'
import { speak } from '../../src/ui/kit/words.ts'
import { Root } from '../../src/ui/root.tsx'
import { en } from '../../src/words/en/en.ts'
import { later } from '../../src/words/en/later.ts'
import { fillWorkedHour } from '../fixtures/worked-hour.ts'
import { card, makeStage, roomId, type StageOptions } from './stage.tsx'

afterEach(() => {
  speak(en)
  speakLater(later)
})

/** The same words with every sentence in brackets, as if in a language that nobody wrote. */
function bracketed<T>(words: T, name = ''): T {
  if (name === 'decimal') return words
  if (typeof words === 'string') return `⟦${words}⟧` as T
  if (typeof words === 'function') return ((...given: unknown[]) => bracketed(words(...given))) as T
  if (Array.isArray(words)) return words.map((one) => bracketed(one)) as T
  if (typeof words !== 'object' || words === null) return words
  return Object.fromEntries(Object.entries(words).map(([key, value]) => [key, bracketed(value, key)])) as T
}

/** Every text and name on the page that did not come out of the words, apart from what people wrote, numbers and signs. */
function hardCoded(written: readonly string[]): string[] {
  const shown: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (walker.nextNode()) shown.push(walker.currentNode.textContent!)
  for (const element of document.querySelectorAll('*')) {
    for (const name of ['aria-label', 'placeholder', 'title', 'alt']) shown.push(element.getAttribute(name) ?? '')
  }
  return shown.filter((text) => /\p{L}/u.test(text) && !text.includes('⟦') && !written.includes(text.trim()))
}

/** Every text that somebody wrote on a board. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}

const board = (place: 'frame' | 'walk' | 'compare' | 'lock' | 'review'): Route => ({ page: 'board', roomId, place })
const pages: Record<string, { options: StageOptions; press?: string; fill?: boolean; knocks?: boolean; until: string }> = {
  'an empty start page': { options: {}, until: en.start.startSession },
  'a full start page': {
    options: {
      inbox: [{ id: '1', text: 'One', at: 0 }],
      boards: [
        card({ title: 'Bindery', startedAt: Date.now(), myActions: [{ id: '1', text: 'One', due: '2100-01-01' }] }),
        card({ roomId: 'B'.repeat(22), title: 'Bindery', closedAt: 1, reviewDay: '2020-01-01', parked: [{ id: '1', text: 'One' }] }),
        card({}),
      ],
    },
    until: en.start.runningNow,
  },
  'a new session': { options: { route: { page: 'new' } }, until: en.newSession.make },
  joining: { options: { route: { page: 'join', fault: 'damaged' } }, until: en.join.go },
  'the inbox': { options: { route: { page: 'inbox' }, inbox: [{ id: '1', text: 'One', at: 0 }] }, until: later.inbox.drop },
  'the capture page': { options: { route: { page: 'capture', text: '' } }, until: en.capture.keep },
  Frame: { options: { route: board('frame') }, until: en.facts.title },
  Walk: { options: { route: board('walk') }, until: en.limits.title },
  Compare: { options: { route: board('compare') }, until: en.parkingLot.title },
  Lock: { options: { route: board('lock') }, until: en.clock.phase.lock },
  'a filled Frame': { options: { route: board('frame') }, fill: true, until: en.facts.title },
  'a filled Walk': { options: { route: board('walk') }, fill: true, until: en.limits.title },
  'a filled Compare': { options: { route: board('compare') }, fill: true, until: en.parkingLot.title },
  'a filled Lock': { options: { route: board('lock') }, fill: true, until: en.clock.phase.lock },
  'a review': { options: { route: board('review') }, until: en.review.choose },
  'a review that was held': { options: { route: board('review') }, fill: true, until: en.review.takeBack },
  'somebody at the door': { options: { route: board('walk') }, knocks: true, until: later.knock.letIn },
  'the people': { options: { route: board('walk') }, press: '.faces', until: en.people.addButton },
  'the clock': { options: { route: board('walk') }, press: '.clock-bar', until: en.clock.start },
  'a capture': { options: { route: board('walk') }, press: '.plus', until: en.capture.kinds.fact },
}

for (const [name, page] of Object.entries(pages)) {
  test(`[U4] nothing is hard-coded on ${name}`, async () => {
    speak(bracketed(en))
    speakLater(bracketed(later))
    const stage = makeStage(page.options)
    if (page.knocks) stage.setWaiting([{ id: 1, name: 'One', picture: [3, 51, 60] }])
    if (page.fill) fillWorkedHour(stage.board, stage.edit, '2026-11-24')
    render(() => (
      <stage.Around>
        <Root />
      </stage.Around>
    ))
    if (page.press) {
      await screen.findByText(`⟦${en.clock.phase.lock}⟧`)
      fireEvent.click(document.querySelector(page.press)!)
    }
    await screen.findAllByText((text) => text.includes(`⟦${page.until}⟧`))
    expect(hardCoded([...textsOf(boardToPlain(stage.doc)), 'Bindery', 'One'])).toEqual([])
  })
}
