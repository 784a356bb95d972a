import { addDays } from '../../method/day.ts'
import { type Clash, clashes, clashKey } from '../../method/clashes.ts'
import type { Day } from '../../method/item.ts'
import { reviewQuestions } from '../../method/review.ts'
import type { Board, Edit } from '../../state/board.ts'
import type { Line } from '../../state/line.ts'
import type { example } from '../../words/en/example.ts'
import * as figures from './figures.ts'

/** What is said in the example, in one language. */
export type ExampleTexts = typeof example
/** The ids of its people on the board. */
export type ExamplePeople = Record<keyof ExampleTexts['people'], string>

/** The example, part by part in the order of the hour; each writes into a new board that has the parts before it. */
export interface ExampleParts {
  brief(): ExamplePeople
  frame(people: ExamplePeople): void
  walk(people: ExamplePeople): void
  compare(board: Board): void
  /** A limit that comes up while the options are compared, and the look at the options that follows. */
  lateLimit(): void
  lock(board: Board, people: ExamplePeople): void
  review(): void
}

/** The example as held on `day`. */
export function exampleParts(edit: Edit, day: Day, texts: ExampleTexts): ExampleParts {
  const within = (days: number | undefined) => (days === undefined ? '' : addDays(day, days))
  return {
    brief() {
      edit.session.set('title', texts.title)
      edit.session.set('day', day)
      edit.session.set('time', '14:00')
      edit.session.set('goodOutcome', texts.goodOutcome)
      edit.session.set('from', within(-figures.followsAfter))
      const { lena, ...withPhones } = texts.people
      const ids = Object.entries(withPhones).map(([key, name]) => [key, edit.people.add({ name, joined: true })] as const)
      return { ...Object.fromEntries(ids), lena: edit.people.add({ name: lena }) } as ExamplePeople
    },
    frame(people) {
      edit.clock.hold(people.sam)
      write(edit.decision.line(), texts.decision)
      edit.decision.set('decideBy', within(2))
      edit.decision.set('deciderId', people.nadia)
      edit.decision.set('saidOutLoud', true)
      write(edit.problem.line(), texts.problem)
      for (const [field, value] of Object.entries(figures.cost)) edit.problem.set(field as 'costAmount', value as number)
      for (const fact of texts.facts) edit.facts.add({ ...fact })
      for (const [key, id] of Object.entries(people)) edit.decision.answer(id, key === 'lena' ? 'not-yet' : 'say-it')
    },
    walk(people) {
      write(edit.workflow.line('trigger'), texts.trigger)
      write(edit.workflow.line('done'), texts.done)
      edit.workflow.set('caseName', texts.caseName)
      edit.workflow.set('caseDay', within(-5))
      edit.workflow.set('cleanedUpBy', texts.cleanedUpBy)
      edit.workflow.set('workaround', texts.workaround)
      const steps = texts.steps.map((step, at) => edit.steps.add({ ...step, ...figures.steps[at]! }))
      edit.problem.set('stepId', steps[figures.breaksAt]!)
      const who = { people: texts.people.ruth, never: texts.people.nadia } as Partial<Record<string, string>>
      texts.limits.forEach(({ text }, at) => {
        const { in: days, ...limit } = figures.limits[at]!
        edit.limits.add({ ...limit, text, day: within(days), who: who[limit.type] ?? '' })
      })
      const asked = edit.questions.add({ text: texts.questions.photos, ownerId: people.piotr })
      edit.questions.set(asked, 'answer', texts.questions.photosAnswer)
      edit.questions.add({ text: texts.questions.signature, ownerId: people.lena })
      texts.parked.forEach((text, at) => edit.parked.add({ text, ...figures.parked[at]! }))
    },
    compare(board) {
      const { breaks } = figures.chosen
      const made = texts.options.map((option, at) => {
        const { in: days, ...numbers } = figures.options[at]!
        return edit.options.add({ ...option, ...numbers, costCurrency: figures.optionCurrency, endDay: within(days) })
      })
      edit.options.set(made[breaks]!, 'breaksLimitId', board.limits.find((limit) => limit.type === 'never')!.id)
      edit.options.set(made[breaks]!, 'struck', true)
      const found = (option: Board['options'][number]): Clash[] => clashes(option, board.limits, day, null)
      for (const option of board.options) for (const clash of found(option)) edit.options.acceptClash(option.id, clashKey(clash), true)
    },
    lateLimit: () => void edit.limits.add({ type: 'rule', text: texts.lateLimit }),
    lock(board, people) {
      const { first, last } = figures.chosen
      edit.call.make({ optionId: board.options[first]!.id, ...texts.firstCall })
      edit.call.make({ optionId: board.options[last]!.id, ...texts.call })
      texts.actions.forEach((action, at) => {
        const { owner, in: days } = figures.actions[at]!
        const from = at === figures.carriedAction ? within(-figures.followsAfter) : ''
        edit.actions.add({ ...action, ownerId: people[owner], due: within(days), from })
      })
      edit.review.setDay(within(figures.reviewIn))
      for (const question of reviewQuestions) edit.review.set(question, 'expected', texts.review[question].expected)
    },
    review() {
      for (const question of reviewQuestions) edit.review.set(question, 'seen', texts.review[question].seen)
      edit.review.end('adjust')
    },
  }
}

function write(line: Line, text: string): void {
  line.change(0, line.read().length, text)
}
