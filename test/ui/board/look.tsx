import { render } from 'solid-js/web'
import { makeStage, roomId } from '../stage.tsx'
import { Root } from '../../../src/ui/root.tsx'
import { fillWorkedHour } from '../../fixtures/worked-hour.ts'
import '../../../src/ui/tokens.css'
import '../../../src/ui/base.css'
import '../../../src/ui/board/board-frame.css'

const q = new URLSearchParams(location.search)
if (q.get('dark')) document.documentElement.dataset.theme = 'dark'
const phone = makeStage({ route: { page: 'board', roomId, place: (q.get('phase') ?? 'frame') as 'frame' }, role: q.get('role') === 'view' ? 'view' : 'edit' })
const e = phone.edit
e.session.set('day', '2026-03-02')
if (q.get('state') === 'worked') fillWorkedHour(phone.board, e, '2026-11-24')
if (q.get('state') === 'closed') e.decision.set('decideBy', '2026-03-06')
const long = q.get('state') === 'long'
const L = (s: string, t: string) => (long ? t : s)
const filled = ['half', 'full', 'long', 'closed'].includes(q.get('state') ?? '')
const full = ['full', 'long', 'closed'].includes(q.get('state') ?? '')
if (filled) {
  e.people.join('ben', 'Ben'); e.people.join('cyd', L('Cyd', 'Maximiliane Oberhuber-Vandevelde'))
  e.decision.line().change(0, 0, L('Do we keep binding the school orders in house until Easter, or send them to the trade bindery from Monday?', 'Do we keep binding the school orders in house until Easter with the two machines that still run, or do we send every order above two hundred copies to the trade bindery from Monday on and stop the night shift?'))
  e.problem.line().change(0, 0, L('Sewn blocks wait for the press because only Ben can set it up.', 'Sewn blocks wait for the press because only Ben can set it up, and on the days on which he drives nobody notices until the customer calls and asks where the books are.'))
  e.decision.set('decideBy', '2026-03-06')
  const s1 = e.steps.add({ who: 'Mia', what: L('Takes the order', 'Takes the order from the school secretary by telephone and writes it into the large book'), tool: 'order book', working: 15, waiting: 60, marks: ['by-hand'] })
  const s2 = e.steps.add({ who: 'Tom', what: 'Sews the blocks', tool: 'sewing machine', handedTo: 'Ben', working: 180, waiting: 4320, marks: ['handoff', 'stall'] })
  const s3 = e.steps.add({ who: 'Ben', what: 'Sets up the press and presses', working: 90, waiting: full ? 120 : null })
  const s4 = e.steps.add({ who: full ? 'Mia' : '', what: 'Packs and delivers' })
  void s1; void s2; void s4
  e.problem.set('stepId', s3)
  e.workflow.set('caseName', 'Order 212, Lindenschule')
  e.workflow.line('trigger').change(0, 0, 'A school orders yearbooks by telephone')
  e.limits.add({ type: 'money', amount: 3500, currency: 'EUR', per: full ? 'quarter' : '' })
  e.limits.add({ type: 'hours', amount: 6, text: 'from Ben' })
  e.facts.add({ label: 'Orders a month', value: '41' })
  e.facts.add({ label: L('Late last month', 'Orders that left the house later than promised last month'), value: full ? '9 of 41' : '' })
  const o1 = e.options.add({ line: L('Keep binding in house until Easter', 'Keep binding in house until Easter, with Tom taught to set up the press within the next two weeks by Ben himself'), howLong: 'two weeks to teach Tom', whoCan: 'Ben and Tom', risk: 'another nine late orders', learned: full ? 'whether Tom can set it up alone' : '', untouched: full ? 'the school prices' : '' })
  e.options.add({ line: 'Send orders above 200 copies to the trade bindery', howLong: 'from Monday', whoCan: full ? 'Mia' : '', risk: full ? L('€ 0.80 a copy', 'eighty cents a copy less, and the schools may hear from others that we do not bind ourselves any more, which for two of them was the reason to come') : '', learned: full ? 'their real delivery time' : '', untouched: full ? 'the small orders' : '', cost: 1200, costCurrency: 'EUR', people: 1 })
  if (full) e.options.set(e.options.add({ line: 'Buy a second press' }), 'struck', true)
  e.questions.add({ text: 'Does the trade bindery take thread-sewn blocks?' })
  e.parked.add({ text: 'Prices for the schools next year', kind: 'next-decision' })
  e.actions.add({ text: L('Teach Tom to set up the press on order 215', 'Teach Tom to set up the press on order 215, with the list of settings that Ben keeps in his head written on a card at the machine'), ownerId: 'ben', due: '2026-03-04', firstStep: L('Ben books Tom for Tuesday 7:00', 'Ben books Tom for Tuesday 7:00 and puts the card with the settings on the machine') })
  e.actions.add({ text: 'Ask the trade bindery for two dates', ownerId: 'ana' })
  e.actions.add({ text: 'Call the two late schools' })
  if (full) {
    e.decision.set('deciderId', 'ana'); e.decision.set('saidOutLoud', true)
    e.decision.answer('ana', 'say-it'); e.decision.answer('ben', 'not-yet')
    e.problem.set('costAmount', 9); e.problem.set('costUnit', 'hours'); e.problem.set('costPer', 'week'); e.problem.set('feltBy', 'customer')
    e.workflow.line('done').change(0, 0, 'The school has signed for the boxes')
    e.workflow.set('caseDay', '2026-02-24'); e.workflow.set('evidence', 'https://example.org/212.jpg')
    e.workflow.set('cleanedUpBy', 'Mia, on the phone with the school'); e.workflow.set('workaround', 'Ben comes in on Saturdays')
    e.limits.add({ type: 'people', who: 'Ben', leaving: true, day: '2026-04-30' })
    e.limits.add({ type: 'tool', text: 'the old press', day: '2026-12-31', reason: 'contract' })
    e.limits.add({ type: 'deadline', text: 'Lindenschule needs its books', day: '2026-03-20' })
    e.limits.add({ type: 'rule', text: 'no night work without two people' })
    e.limits.add({ type: 'skill', text: 'nobody sets up the press but Ben' })
    e.limits.add({ type: 'never', text: 'gluing instead of sewing', who: 'Ana' })
    e.call.make({ optionId: o1, path: 'Keep binding in house until Easter', why: 'Tom can learn the press in two weeks, and the schools come for sewn books.' })
    e.review.setDay('2026-03-09')
    e.actions.set(e.actions.add({ text: 'Write down Ben’s settings' }), 'state', 'done')
    e.session.set('goodOutcome', 'Tom sets up the press once without Ben')
  } else { e.limits.none('people', true) }
}
if (q.get('state') === 'closed') e.session.close()
if (q.get('removed')) { const id = e.facts.add({ label: 'Old fact', value: '1' }); e.facts.remove(id) }

document.getElementById('app')!.textContent = ''
render(() => <phone.Around><Root /></phone.Around>, document.getElementById('app')!)
