import type { LimitType } from '../../src/method/limits.ts'
import { optionQuestions } from '../../src/method/options.ts'
import { en } from '../../src/words/en/en.ts'
import { bicycleCase } from './bicycle-case.ts'
import type { Hands } from './hands.ts'

/** Fills Frame on one phone: both lines, who decides by when, the price, a fact. */
export async function fillFrame(phone: Hands): Promise<void> {
  await phone.to('Frame')
  await phone.write(en.decision.line, bicycleCase.decision)
  await phone.inSheet(en.decision.decideByHole, () => phone.pickDay(7))
  await phone.inSheet(en.decision.deciderHole, (sheet) => phone.tap(/^Nadia/, sheet))
  await phone.tap(en.decision.saidOutLoud)
  await phone.write(en.problem.line, bicycleCase.problem)
  await phone.inSheet(en.problem.costHole, async (sheet) => {
    await phone.write(en.problem.amount, '6', sheet)
    await phone.choose(en.problem.units.hours)
    await phone.choose(en.problem.periods.week)
  })
  await phone.inSheet(en.problem.feltByHole, () => phone.choose(en.problem.feltBy.customer))
  await phone.add(en.facts.add, bicycleCase.fact.label)
  await phone.write(en.facts.valueOf(bicycleCase.fact.label), bicycleCase.fact.value)
  await phone.write(en.decision.goodOutcome, bicycleCase.outcome)
}

/** Fills the workflow on one phone: the case, its steps with all their fields, and where it breaks. */
export async function fillWorkflow(phone: Hands): Promise<void> {
  await phone.to('Walk')
  await phone.inSheet(en.workflow.caseHole, (sheet) => phone.write(en.workflow.case, bicycleCase.caseName, sheet))
  await phone.inSheet(en.workflow.evidenceOffer, (sheet) => phone.write(en.workflow.evidence, bicycleCase.evidence, sheet))
  await phone.inSheet(en.workflow.caseDayHole, () => phone.pickDay(-2))
  await phone.write(en.workflow.trigger, bicycleCase.trigger)
  for (const step of bicycleCase.steps) await phone.add(en.workflow.addStep, step.what)
  for (const step of bicycleCase.steps) {
    await phone.inSheet(new RegExp(`^${step.what} , change`), async (sheet) => {
      await phone.write(en.workflow.who, step.who, sheet)
      await phone.write(en.workflow.tool, step.tool, sheet)
      await phone.write(en.workflow.handedTo, step.handedTo, sheet)
      await phone.write(en.workflow.working, step.working, sheet)
      if (!('waitingDays' in step)) return
      await phone.write(en.workflow.waiting, step.waitingDays, sheet)
      await phone.choose(en.workflow.days, sheet.getByRole('group', { name: en.workflow.unitOf(en.workflow.waiting) }))
      await phone.tap(en.workflow.marks.stall, sheet)
      await phone.choose(en.workflow.breaksHereAsk, sheet)
    })
  }
  await phone.write(en.workflow.done, bicycleCase.done)
  await phone.write(en.workflow.cleanedUpBy, bicycleCase.cleansUp)
  await phone.write(en.workflow.workaround, bicycleCase.workaround)
}

/** Fills one limit of every type on one phone, an open question and the parking lot. */
export async function fillLimits(phone: Hands): Promise<void> {
  const { limits } = en
  await phone.to('Walk')
  await phone.inSheet(new RegExp(limits.missing.money), async (sheet) => {
    await phone.write(limits.amountMoney, '1,200', sheet)
    await phone.choose('EUR')
    await phone.choose(limits.periods.quarter)
  })
  await phone.inSheet(new RegExp(limits.missing.hours), (sheet) => phone.write(limits.amountHours, '5', sheet))
  await phone.inSheet(new RegExp(limits.missing.people), (sheet) => phone.tap(limits.noLimit, sheet))
  for (const [type, text] of Object.entries(bicycleCase.limits) as [LimitType, string][]) {
    await phone.tap(limits.add)
    await phone.tap(limits.types[type], phone.sheet())
    await phone.write(limits.texts[type], text, phone.sheet())
    await phone.closeSheet()
  }
  await phone.add(en.openQuestions.add, bicycleCase.question)
  await phone.add(en.parkingLot.add, bicycleCase.parked)
}

/** Adds both options on one phone and answers all their questions. */
export async function fillOptions(phone: Hands): Promise<void> {
  await phone.to('Compare')
  for (const [at, option] of bicycleCase.options.entries()) {
    await phone.add(en.options.add, option.line)
    const card = phone.page.getByRole('article', { name: en.options.name(at + 1) })
    for (const [which, question] of optionQuestions.entries()) await phone.write(en.options.questions[question], option.answers[which]!, card)
  }
}

/** Makes the call on one phone, with its actions and the day of the review. */
export async function fillLock(phone: Hands): Promise<void> {
  await phone.to('Lock')
  await phone.tap(bicycleCase.options[1].line)
  await phone.write(en.call.why, bicycleCase.why)
  for (const action of bicycleCase.actions) {
    await phone.add(en.actions.nextLabel, action.text)
    const card = phone.page.getByRole('article', { name: action.text })
    await phone.inSheet(en.actions.ownerHole, (sheet) => phone.tap(new RegExp(`^${action.owner}`), sheet), card)
    await phone.inSheet(en.actions.dueHole, () => phone.pickDay(6), card)
    await phone.inSheet(en.actions.firstStepHole, (sheet) => phone.write(en.actions.firstStep, action.step, sheet), card)
  }
  await phone.inSheet(en.review.dayHole, () => phone.pickDay(7))
}
