import type { LimitType } from '../../src/method/limits.ts'
import { en } from '../../src/words/en/en.ts'
import { bicycleCase } from './bicycle-case.ts'
import type { Hands } from './hands.ts'

/** Fills Frame on one phone: both lines, who decides by when, the price, a fact. */
export async function fillFrame(phone: Hands): Promise<void> {
  await phone.to('Frame')
  await phone.write('What must be decided', bicycleCase.decision)
  await phone.inSheet('by when?', (sheet) => phone.tap(/^In a week/, sheet))
  await phone.inSheet('who decides?', (sheet) => phone.tap(/^Nadia/, sheet))
  await phone.tap('Said out loud')
  await phone.write('Where it breaks, and what that costs', bicycleCase.problem)
  await phone.inSheet('costs how much?', async (sheet) => {
    await phone.write('How much', '6', sheet)
    await phone.choose('hours')
    await phone.choose('a week')
  })
  await phone.inSheet('who feels it?', () => phone.choose('the customer'))
  await phone.add('Add a fact', bicycleCase.fact.label)
  await phone.write(`Value of ${bicycleCase.fact.label}`, bicycleCase.fact.value)
  await phone.write('A good small outcome this week', bicycleCase.outcome)
}

/** Fills the workflow on one phone: the case, its steps with all their fields, and where it breaks. */
export async function fillWorkflow(phone: Hands): Promise<void> {
  await phone.to('Walk')
  await phone.inSheet('which case?', async (sheet) => {
    await phone.write('What the case is called', bicycleCase.caseName, sheet)
    await phone.write('Link to a picture or document', bicycleCase.evidence, sheet)
  })
  await phone.inSheet('when was that?', (sheet) => phone.tap(/^Yesterday|^Today/, sheet))
  await phone.write('It starts when', bicycleCase.trigger)
  for (const step of bicycleCase.steps) await phone.add('Add a step', step.what)
  for (const [at, step] of bicycleCase.steps.entries()) {
    await phone.inSheet(new RegExp(`^${step.what} , change`), async (sheet) => {
      await phone.write('Who does it', step.who, sheet)
      await phone.write('With which tool', step.tool, sheet)
      await phone.write('Handed to', step.handedTo, sheet)
      await phone.write('Working time', step.working, sheet)
      if (at === 2) {
        await phone.write(en.workflow.waiting, '3', sheet)
        await phone.choose('days', sheet.getByRole('group', { name: `${en.workflow.waiting}: unit` }))
        await phone.tap('stalls', sheet)
        await phone.choose('It breaks here', sheet)
      }
    })
  }
  await phone.write('It is done when', bicycleCase.done)
  await phone.write('Who cleans up', bicycleCase.cleansUp)
  await phone.write('Today’s way round it', bicycleCase.workaround)
}

/** Fills one limit of every type on one phone. */
export async function fillLimits(phone: Hands): Promise<void> {
  await phone.to('Walk')
  await phone.inSheet(/^Money: how much/, async (sheet) => {
    await phone.write('How much', '1,200', sheet)
    await phone.choose('EUR')
    await phone.choose('a quarter')
  })
  await phone.inSheet(/^Hours: how many/, (sheet) => phone.write('Hours a week', '5', sheet))
  await phone.inSheet(/^People: which/, (sheet) => phone.tap('No limit here', sheet))
  for (const [type, text] of Object.entries(bicycleCase.limits)) await limit(phone, type as LimitType, text)
  await phone.add('Ask something', bicycleCase.question)
  await phone.add('Park something', bicycleCase.parked)
}

async function limit(phone: Hands, type: LimitType, text: string): Promise<void> {
  await phone.tap(en.limits.add)
  await phone.tap(en.limits.types[type], phone.sheet())
  await phone.write(en.limits.texts[type], text, phone.sheet())
  await phone.closeSheet()
}

const questions = ['How long it takes', 'Who can do it', 'Risk accepted', 'Learned in the first week', 'Not to be touched now']

/** Adds both options on one phone and answers all their questions. */
export async function fillOptions(phone: Hands): Promise<void> {
  await phone.to('Compare')
  for (const [at, option] of bicycleCase.options.entries()) {
    await phone.add('Add an option', option.line)
    const card = phone.page.getByRole('article', { name: `Option ${at + 1}` })
    for (const [which, label] of questions.entries()) await phone.write(label, option.answers[which]!, card)
  }
}

/** Makes the call on one phone, with its actions and the day of the review. */
export async function fillLock(phone: Hands): Promise<void> {
  await phone.to('Lock')
  await phone.tap(bicycleCase.options[1].line)
  await phone.write('Why', bicycleCase.why)
  for (const action of bicycleCase.actions) {
    await phone.add('New action', action.text)
    const card = phone.page.getByRole('article', { name: action.text })
    await phone.tap('owner?', card)
    await phone.tap(new RegExp(`^${action.owner}`), phone.sheet())
    await phone.closeSheet()
    await phone.tap('by when?', card)
    await phone.sheet().locator('input[type=date]').fill(inDays(6))
    await phone.closeSheet()
    await phone.tap('first visible step?', card)
    await phone.write('First visible step', action.step, phone.sheet())
    await phone.closeSheet()
  }
  await phone.tap('when is the result checked?')
  await phone.sheet().getByRole('button').nth(1).click()
  await phone.closeSheet()
}

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}
