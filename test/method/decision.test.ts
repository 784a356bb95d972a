import { expect, it } from 'vitest'
import { decisionFlags, type DecisionWording } from '../../src/method/decision-flags.ts'
import { sameSentence } from '../../src/method/decision.ts'
import type { Agreement, Decision } from '../../src/method/decision.ts'
import { decision as english } from '../../src/words/en/wording/decision.ts'

const answer = (personId: string, said: Agreement['answer'], line = 'Keep it or not'): Agreement => ({ personId, answer: said, line })
const people = ['a', 'b', 'c', 'd'].map((id) => ({ id, joined: true }))

it('[D7] counts who would say the line this way, among those who answered for this wording', () => {
  const answers = [answer('a', 'say-it'), answer('b', 'say-it'), answer('c', 'not-yet'), answer('d', 'say-it', 'Keep it')]
  expect(sameSentence('Keep it or not', answers, people)).toEqual({ say: 2, answered: 3, of: 4 })
})

it('[D7] an edit to the line clears the answers', () => {
  expect(sameSentence('Keep it or not!', [answer('a', 'say-it')], people)).toEqual({ say: 0, answered: 0, of: 4 })
})

it('[D7] only the people of the board are counted', () => {
  expect(sameSentence('Keep it or not', [answer('a', 'say-it'), answer('gone', 'say-it')], people)).toEqual({ say: 1, answered: 1, of: 4 })
})

it('[D7] who has no phone cannot answer, and is not waited for', () => {
  expect(sameSentence('Keep it or not', [answer('a', 'say-it')], [...people, { id: 'e', joined: false }])).toEqual({ say: 1, answered: 1, of: 4 })
})

const day = '2026-03-02'
const decided: Decision = { line: 'Keep the importer or replace it?', decideBy: '2026-03-06', deciderId: 'a', saidOutLoud: false, versions: { line: [] } }
const reasons = (changed: Partial<Decision>, wording: DecisionWording | null = english) =>
  decisionFlags({ ...decided, ...changed }, wording, day).map((flag) => flag.reason)

it.each([
  ['one sentence', 'Do we keep the importer until 2.30 p.m. on Friday, or replace it?', []],
  ['a second course as a question of its own', 'Keep the vendor? Or switch?', []],
  ['an abbreviation', 'Keep approx. 40 orders in house vs. all of them outside', []],
  ['two sentences', 'The importer is old. Do we keep it or replace it?', ['two-sentences']],
  ['a sentence after the question', 'Do we keep it or replace it? Tom is against it.', ['two-sentences']],
])('[D1] %s', (_, line, flagged) => {
  expect(reasons({ line })).toEqual(flagged)
})

it.each([[199, []], [200, []], [201, ['decision-too-long']]])('[D1] a line of %i characters', (length, flagged) => {
  expect(reasons({ line: 'Keep it or replace '.padEnd(length, 'x') })).toEqual(flagged)
})

it.each([
  ['keep … or …', 'keep Stripe or move to Adyen', []],
  ['whether to …', 'whether to renew the contract', []],
  ['do we … or …', 'Do we hire or wait?', []],
  ['either', 'either we pause or we ship', []],
  ['vs', 'Postgres vs Dynamo', []],
  ['stay with … / move to …', 'stay with Stripe / move to Adyen', []],
  ['go / no-go', 'go/no-go for Monday', []],
  ['yes or no on …', 'yes or no on the renewal', []],
  ['which of …', 'which of Twilio, Vonage, Sinch', []],
  ['one course, to take or to leave', 'Do we switch off the old API in March?', []],
  ['one course as a statement', 'Migrate billing by March', ['no-choice']],
  ['"or" that offers nothing', 'Hire two or three testers or so', ['no-choice']],
  ['a topic', 'vendor selection', ['no-choice']],
])('[D2] a choice between courses: %s', (_, line, flagged) => {
  expect(reasons({ line })).toEqual(flagged)
})

it.each([
  ['strategy', 'Our AI strategy', ['theme']],
  ['direction', 'Technical direction', ['theme']],
  ['improvement', 'Improve onboarding', ['theme']],
  ['better', 'better communication', ['theme']],
  ['how do we scale', 'How do we scale?', ['theme']],
  ['a theme behind "whether"', 'Whether to improve quality', ['theme']],
  ['a theme behind "should we"', 'Should we talk about the roadmap?', ['theme']],
  ['a theme with courses', 'Roadmap: ship the portal first or the importer first?', []],
])('[D3] a theme is no decision: %s', (_, line, flagged) => {
  expect(reasons({ line })).toEqual(flagged)
})

it.each([
  ['on the day of the session', '2026-03-02', []],
  ['fourteen days after it', '2026-03-16', []],
  ['fifteen days after it', '2026-03-17', ['decide-by-far']],
  ['not given', '', []],
])('[D4] decide by: %s', (_, decideBy, flagged) => {
  expect(reasons({ decideBy })).toEqual(flagged)
  expect(reasons({ decideBy }, null)).toEqual(flagged)
})

it.each([
  ['Keep it or replace it, and who runs it?', 'and who runs it?', 'Keep it or replace it?', 'Who runs it?'],
  ['Keep it or replace it? And who runs it?', 'And who runs it?', 'Keep it or replace it?', 'Who runs it?'],
  ['keep it or replace it and should we also hire', 'and should we also hire', 'keep it or replace it', 'Should we also hire?'],
  ['Keep it or not? What about the docs? Tom knows.', 'What about the docs?', 'Keep it or not? Tom knows.', 'What about the docs?'],
])('[D6] the second question of “%s” can be parked', (line, meant, left, asks) => {
  const second = decisionFlags({ ...decided, line }, english, day).find((flag) => flag.reason === 'second-question')!
  const { from, to, instead } = second.gives as { from: number; to: number; instead: string }
  expect(line.slice(...second.at!)).toBe(meant)
  expect(line.slice(0, from) + instead + line.slice(to)).toBe(left)
  expect(second.gives!.asks).toBe(asks)
})

it('[D6] the two courses of one question are no second question', () => {
  expect(reasons({ line: 'Keep it? Or replace it?' })).toEqual([])
  expect(reasons({ line: 'Keep it and what hangs on it, or replace both?' })).toEqual([])
})

it('[B7] nothing is said of an empty line, and nothing of wordings without a language', () => {
  expect(reasons({ line: '  ' })).toEqual([])
  expect(reasons({ line: 'strategy' }, null)).toEqual([])
})
