import { createRoot } from 'solid-js'
import { render } from 'solid-js/web'
import { routeOf } from '../../../src/app/navigation.ts'
import { addDays, dayOf } from '../../../src/method/day.ts'
import { screenParts } from '../../../src/method/on-screen.ts'
import { reviewEnds, reviewQuestions } from '../../../src/method/review.ts'
import type { Board, Edit } from '../../../src/state/board.ts'
import { createBoard } from '../../../src/state/create-board.ts'
import type { BoardCard } from '../../../src/state/phone.ts'
import { Root } from '../../../src/ui/root.tsx'
import { longNames } from '../../fixtures/longest-hour.ts'
import { type FillState, screenStates } from '../../fixtures/screen-states.ts'
import { fillBrief, fillCompare, fillFrame, fillLock, fillWalk } from '../../fixtures/worked-hour.ts'
import { card, makeStage, roomId } from '../stage.tsx'

// Served by the development server only, to look at the frame and the calm pages in any state: ?at=/b/<room>/walk&state=full&dark=1
const asked = new URLSearchParams(location.search)
const state = asked.get('state') ?? 'half'
if (asked.get('dark')) document.documentElement.dataset.theme = 'dark'
if (asked.get('text')) document.documentElement.style.fontSize = `${Number(asked.get('text')) * 1.0625}%`

const today = dayOf(Date.now())
const line = 'Do we keep binding the school orders in house until Easter, or send them to the trade bindery from Monday?'
const long =
  'Do we keep binding the school orders in house until Easter with the two machines that still run, or do we send every order above two hundred copies to the trade bindery from Monday on and stop?'
const boards: BoardCard[] = [
  card({ roomId: 'B'.repeat(22), title: 'Bindery', decision: line, day: today, time: '14:00', startedAt: Date.now() - 900_000 }),
  card({
    roomId: 'C'.repeat(22),
    title: 'Invoices',
    decision: 'Do we replace the spreadsheet or keep it until year end?',
    day: addDays(today, 2),
    time: '09:30',
  }),
  card({ roomId: 'D'.repeat(22), title: 'Release process with a long title that goes on', day: addDays(today, 9) }),
  card({
    roomId: 'E'.repeat(22),
    title: 'On-call',
    decision: 'Whether to pause the rewrite for six weeks',
    day: addDays(today, -8),
    closedAt: 1,
    reviewDay: addDays(today, -1),
    myActions: [
      { id: '1', text: 'Order the trial of the matching add-on', due: addDays(today, -2) },
      {
        id: '2',
        text: 'Tell the three suppliers who send paper that they get a new address from Monday on',
        due: addDays(today, 1),
      },
      { id: '3', text: 'Read the contract', due: '' },
    ],
  }),
  card({ roomId: 'F'.repeat(22), title: 'Warehouse', decision: long, day: addDays(today, -30), closedAt: 1, role: 'view' }),
]

const titles = ['Returns at the gate', 'Supplier portal', 'Release process', 'Night shift', 'Price list', 'Onboarding of yard hands', 'Old importer']
const longTitle = 'Whether the old importer of the three yards can be kept through the motorway job and who watches it meanwhile'

/** As many boards as were asked for, of sessions that are over or still to come; the longest ones say too much of everything. */
function manyBoards(count: number): BoardCard[] {
  const isLong = count > 20
  return Array.from({ length: count }, (_, at) =>
    card({
      roomId: `M${at}`.padEnd(22, 'M'),
      title: isLong && at % 5 === 0 ? longTitle : `${titles[at % titles.length]!} ${at}`,
      decision: at % 4 === 3 ? '' : isLong ? long : line,
      call: at % 2 ? 'Book returns on a tablet at the Leeds gate for 21 days, and stop the paper sheet there.' : '',
      day: addDays(today, 12 - at * 3),
      closedAt: at > 3 ? 1 : null,
      outcome: at > 3 ? 'working-session' : '',
      reviewDay: isLong && at < 12 && at > 6 ? addDays(today, -at) : '',
      parked: at % 6 === 5 ? [{ id: 'p', text: isLong ? long : 'Do drivers book returns themselves from the summer on, or does the gate keep doing it?' }] : [],
      myActions: isLong ? [{ id: `${at}`, text: at % 3 ? 'Copy last week’s list' : longTitle, due: addDays(today, at - 9) }] : [],
    }),
  )
}

function fill(edit: Edit, board: Board) {
  edit.decision.line().change(0, 0, state === 'long' ? long : line)
  edit.decision.set('decideBy', addDays(today, 6))
  edit.problem.line().change(0, 0, 'Sewn blocks wait for the press because only Ben can set it up.')
  edit.people.add({ name: 'Ben Odum', joined: true })
  const cyd = edit.people.add({ name: 'Cyd', joined: false })
  edit.steps.add({ what: 'Folds and sews the blocks', who: 'Ana', waiting: 2880 })
  edit.problem.set('stepId', edit.steps.add({ what: 'Presses them', marks: ['stall'] }))
  edit.options.add({ line: 'Keep binding in house until Easter', howLong: 'Nothing to set up', risk: 'Ben falls ill again' })
  edit.options.add({ line: 'Send every order above two hundred copies to the trade bindery from Monday' })
  edit.actions.add({ text: 'Ask the trade bindery for a price by the hundred', ownerId: cyd, due: addDays(today, 2) })
  edit.actions.add({ text: 'Look into the old press', ownerId: state === 'long' ? cyd : '' })
  edit.session.set('title', state === 'long' ? 'Bindery and the school orders of this spring' : 'Bindery')
  return board
}

function minutesAgo(minutes: number): void {
  stage.setTime(Date.now() - minutes * 60_000)
}

/** The worked hour as it would stand in the phase that `roomAt` names. */
function work(edit: Edit, board: Board) {
  const last = ['frame', 'walk', 'compare', 'lock'].indexOf(asked.get('roomAt') ?? 'lock')
  const people = fillBrief(edit, today)
  minutesAgo(4 + last * 14)
  edit.clock.start()
  fillFrame(edit, today, people)
  if (last > 0) {
    minutesAgo(4 + (last - 1) * 14)
    edit.clock.enter('walk')
    fillWalk(edit, today, people)
  }
  if (last > 1) {
    minutesAgo(4 + (last - 2) * 14)
    edit.clock.enter('compare')
    fillCompare(board, edit, today)
  }
  if (last > 2) {
    minutesAgo(4)
    edit.clock.enter('lock')
    fillLock(board, edit, today, people)
  }
}

/** What the checks of Walk have something to say about. */
function doubt(edit: Edit) {
  edit.workflow.line('trigger').change(0, 999, 'our release process')
  edit.workflow.set('caseName', 'Order 212')
  edit.workflow.set('caseDay', addDays(today, -40))
  edit.workflow.set('workaround', '')
  edit.limits.add({ type: 'hours', text: 'everyone is pretty busy' })
  edit.limits.add({ type: 'rule', text: 'max 4k eur a month' })
  edit.limits.add({ type: 'rule', text: 'no big changes if possible' })
  edit.limits.add({ type: 'people', who: 'a few devs' })
  edit.limits.add({ type: 'money', amount: 4000, currency: 'EUR', per: 'month' })
}

const empty = state === 'empty'
const stage = makeStage({
  route: routeOf((asked.get('at') ?? '/').replace('ROOM', roomId)),
  name: asked.get('name') ?? 'Ana Petrović',
  role: asked.get('role') === 'view' ? 'view' : 'edit',
  boards: empty
    ? []
    : [...boards, ...manyBoards(Number(asked.get('many') ?? 0))],
  reminded: asked.get('reminded') !== null,
  inbox: empty ? [] : [{ id: '1', text: 'Ask whether the trade bindery takes thread-sewn blocks', at: Date.now() }],
  joins: { fault: 'damaged' },
})
const hour: FillState | undefined = (screenStates as Record<string, FillState>)[asked.get('hour') ?? '']
if (hour) hour(stage.board, stage.edit, today, minutesAgo)
else if (state === 'worked') work(stage.edit, stage.board)
else if (!empty) fill(stage.edit, stage.board)
if (asked.get('closed')) stage.edit.session.close()
const end = reviewEnds.find((one) => one === asked.get('end'))
if (asked.get('review') === 'open') stage.edit.review.end('')
if (end) stage.edit.review.end(end)
else if (asked.get('review') === 'open') for (const question of reviewQuestions) stage.edit.review.set(question, 'seen', '')
if (asked.get('doubts')) doubt(stage.edit)
stage.setTime(Date.now())
setInterval(() => stage.setTime(Date.now()), 250)
if (state !== 'empty') {
  stage.setHere([
    stage.person('ana', 'Ana Petrović'),
    stage.person('b', 'Ben Odum', { place: 'walk', typing: 'decision.line' }),
    stage.person('c', 'Rana', { done: 'frame' }),
    stage.person('d', state === 'long' ? 'Maximiliane Oberhuber-Vandevelde' : 'Jo', { place: 'lock' }),
    stage.person('s', '', { screen: true, place: null }),
  ])
}
const crowd = longNames.map((name, at) => stage.person(stage.board.people.find((one) => one.name === name)?.id ?? `p${at}`, name, { done: at % 3 ? null : 'walk' }))
if (asked.get('crowd')) stage.setHere([...crowd, stage.person('s', '', { screen: true })])
if (asked.get('nobody')) stage.setHere([stage.person('s', '', { screen: true })])
if (asked.get('folded')) stage.phone.setScreenLook({ alone: true })
if (asked.get('versions')) {
  const [, other] = createRoot(() => createBoard(stage.doc, { personId: () => 'b', now: Date.now, apart: () => 1 }))
  other.decision.line().change(0, 0, 'So: ')
  // Somebody else meanwhile.
  stage.doc.getText('decision.line').insert(0, 'Once more: ')
}
if (asked.get('knocks')) stage.setWaiting(asked.get('knocks')!.split(',').map((name, id) => ({ id, name, picture: [3 + id, 51, 60] })))
if (asked.get('knocking') === 'waiting') stage.setKnocking({ at: 'waiting', picture: [3, 51, 60] })
if (asked.get('knocking') === 'refused') stage.setKnocking({ at: 'ended', why: 'refused' })
if (asked.get('run')) {
  stage.edit.clock.hold('ana')
  stage.setTime(Date.now() - Number(asked.get('run')) * 60_000)
  stage.edit.clock.start()
  stage.setTime(Date.now())
  const phase = asked.get('roomAt')
  if (phase === 'walk' || phase === 'compare' || phase === 'lock') stage.edit.clock.enter(phase)
}
const alone = screenParts.find((part) => part === asked.get('alone'))
if (alone) stage.edit.onScreen.show(alone)
if (asked.get('off')) stage.setOffShown(true)
if (asked.get('keeping') === 'offline') stage.setKeeping({ ...stage.calm, connection: 'offline', waiting: 3 })
if (asked.get('keeping') === 'full') stage.setKeeping({ ...stage.calm, storageProblem: 'full', phone: 'failing', waiting: 2 })
if (asked.get('update')) stage.setUpdate({ take: () => {} })

const app = document.getElementById('app')!
app.textContent = ''
render(
  () => (
    <stage.Around>
      <Root />
    </stage.Around>
  ),
  app,
)
