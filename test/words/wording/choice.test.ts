import { expect, it } from 'vitest'
import { decisionFlags } from '../../../src/method/decision-flags.ts'
import { decision as wording } from '../../../src/words/en/wording/decision.ts'
import { choices, oneQuestion, themes, twoQuestions } from './decision-lines.ts'
import { rates } from './rates.ts'

const bare = { decideBy: '', deciderId: '', saidOutLoud: false, versions: { line: [] } } as const
const flagsOf = (line: string) => decisionFlags({ ...bare, line }, wording, '2026-03-02')
const saysTooLittle = (line: string) => flagsOf(line).some(({ reason }) => reason === 'theme' || reason === 'no-choice')
const asksTwice = (line: string) => flagsOf(line).some(({ reason }) => reason === 'second-question')

it('[D2] lines that offer courses are left alone, and those that offer none are found', () => {
  const { falseAlarms, missed, flaggedGood, foundBad } = rates('D2', choices, themes, saysTooLittle)
  expect(flaggedGood, falseAlarms.join('\n')).toBeLessThanOrEqual(0.03)
  expect(foundBad, missed.join('\n')).toBeGreaterThanOrEqual(0.9)
})

it('[D6] one question is left alone, and a second one is found', () => {
  const { falseAlarms, missed, flaggedGood, foundBad } = rates('D6', [...oneQuestion, ...choices], twoQuestions.map(([line]) => line), asksTwice)
  expect(flaggedGood, falseAlarms.join('\n')).toBeLessThanOrEqual(0.03)
  expect(foundBad, missed.join('\n')).toBeGreaterThanOrEqual(0.9)
})
