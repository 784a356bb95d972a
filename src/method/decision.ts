import type { Day } from './item.ts'
import { isOpen, type Versions } from './line-version.ts'

/** The decision line and what belongs to it (D1, D4, D5, D7). */
export interface Decision {
  readonly line: string
  readonly decideBy: Day | ''
  readonly deciderId: string
  readonly saidOutLoud: boolean
  readonly versions: Versions<'line'>
}

export type SameSentence = 'say-it' | 'not-yet'

/** One person's answer to the same-sentence test, for the wording it was given to. */
export interface Agreement {
  readonly personId: string
  readonly answer: SameSentence
  readonly line: string
}

export const decisionLineLimit = 200

type People = readonly { readonly id: string; readonly joined: boolean }[]

/**
 * How many of the people on the board would say it this way, and how many answered for this very wording (D7). Who has no phone
 * and has not answered is not waited for: the room could never all say it.
 */
export function sameSentence(line: string, answers: readonly Agreement[], people: People): { say: number; answered: number; of: number } {
  const current = answers.filter((one) => one.line === line && people.some(({ id }) => id === one.personId))
  const waitedFor = people.filter(({ id, joined }) => joined || current.some((one) => one.personId === id))
  return { say: current.filter((one) => one.answer === 'say-it').length, answered: current.length, of: waitedFor.length }
}

export const decisionParts = ['line', 'decideBy', 'deciderId'] as const
export type DecisionPart = (typeof decisionParts)[number]

/** The parts of the decision that are still missing, in the order they are asked for (D4, D5). A decider is one of the people. */
export function decisionHoles(decision: Decision, people: readonly { readonly id: string }[]): DecisionPart[] {
  const missing: Record<DecisionPart, boolean> = {
    line: isOpen(decision.line, decision.versions.line),
    decideBy: decision.decideBy === '',
    deciderId: !people.some(({ id }) => id === decision.deciderId),
  }
  return decisionParts.filter((part) => missing[part])
}
