import { addDays } from './day.ts'
import { type Decision, decisionLineLimit } from './decision.ts'
import type { FlagOf } from './flag.ts'
import type { Day } from './item.ts'

export type DecisionReason = 'no-choice' | 'theme' | 'second-question' | 'two-sentences' | 'decision-too-long' | 'decide-by-far'

/** A second question in a line, in UTF-16 units of it. */
export interface SecondQuestion {
  /** Its words. */
  readonly at: readonly [from: number, to: number]
  /** What has to go for the line to read well without it, and what comes in its place. */
  readonly cut: readonly [from: number, to: number]
  readonly instead: string
  /** The question as one that stands alone. */
  readonly asks: string
}

/** What a language tells the checks of a decision line. */
export interface DecisionWording {
  /** Whether it names two courses, or asks whether one is taken (D2). */
  offersCourses(line: string): boolean
  /** Whether a line without courses is a topic to talk about (D3). */
  isTheme(line: string): boolean
  second(line: string): SecondQuestion | null
  sentences(line: string): number
}

/** How many days after the session a decision may wait (D4). */
const decideWithin = 14

/** What is doubtful about the decision, the most useful first (D1–D4, D6). Without a wording only what can be counted. */
export function decisionFlags(decision: Decision, wording: DecisionWording | null, day: Day): FlagOf<DecisionReason>[] {
  const { line, decideBy } = decision
  const isOneVersion = decision.versions.line.length < 2
  const flags: FlagOf<DecisionReason>[] = []
  const about = { part: 'decision', field: 'line', text: line } as const
  if (wording && isOneVersion && line.trim() !== '') {
    const said = line.slice(0, 2 * decisionLineLimit)
    if (!wording.offersCourses(said)) flags.push({ ...about, reason: wording.isTheme(said) ? 'theme' : 'no-choice' })
    const second = wording.second(said)
    if (second) {
      const { at, cut, instead, asks } = second
      flags.push({ ...about, reason: 'second-question', at, gives: { asks, from: cut[0], to: cut[1], instead } })
    } else if (wording.sentences(said) > 1) flags.push({ ...about, reason: 'two-sentences' })
  }
  if (line.trim().length > decisionLineLimit) flags.push({ ...about, reason: 'decision-too-long' })
  if (decideBy > addDays(day, decideWithin)) flags.push({ ...about, field: 'decideBy', reason: 'decide-by-far', text: decideBy })
  return flags
}

/** What a flag says of a second question that can be parked; null on every other flag (D6). */
export function secondIn({ reason, gives }: Pick<FlagOf<string>, 'reason' | 'gives'>): Omit<SecondQuestion, 'at'> | null {
  if (reason !== 'second-question' || !gives) return null
  return { asks: String(gives.asks), cut: [Number(gives.from), Number(gives.to)], instead: String(gives.instead) }
}
