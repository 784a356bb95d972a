import { createRoot } from 'solid-js'
import * as Y from 'yjs'
import { makeBoard } from '../../src/document/make-board.ts'
import { boardToPlain } from '../../src/document/read-board.ts'
import { phases } from '../../src/method/clock.ts'
import { phaseFlags, phaseHoles } from '../../src/method/holes.ts'
import { createBoard } from '../../src/state/create-board.ts'
import { createLiveHoles } from '../../src/state/live-holes.ts'
import { wording } from '../../src/words/en/wording/wording.ts'

const around = { wording, day: '2026-03-02' }
const turns = 300

/** What looking for holes and flags costs on a board of 300 items, as a table in Markdown (B7: under 5 ms). */
export function measureChecks(): string {
  return createRoot((drop) => {
    const doc = new Y.Doc()
    const [board, edit] = createBoard(doc, { personId: () => 'ana', now: Date.now })
    makeBoard(doc, { title: 'Bench', day: around.day, time: '10:00', length: 60 })
    fill(edit)
    const plain = boardToPlain(doc)
    const whole = timed(() => {
      for (const phase of phases) {
        phaseHoles(plain, phase, around, plain.dismissed)
        phaseFlags(plain, phase, around, plain.dismissed)
      }
    })
    const live = createLiveHoles(board, around)
    const look = () => [phases.map((phase) => live.holes(phase).length), live.flags('decision.line').length, live.flags('problem.line').length]
    look()
    const line = edit.decision.line()
    const letter = timed((turn) => {
      line.change(line.read().length, 0, String(turn % 10))
      look()
    })
    drop()
    return [
      '| checks, 300 items | median ms | worst of 100, ms |',
      '|---|---|---|',
      `| all holes and flags of all four phases, twice each | ${whole} |`,
      `| one letter typed in the decision line, with its write | ${letter} |`,
    ].join('\n')
  })
}

function fill(edit: ReturnType<typeof createBoard>[1]): void {
  edit.decision.line().change(0, 0, 'Do we keep the importer until March or replace it now, and who tells the customers?')
  edit.problem.line().change(0, 0, 'Orders wait two days at approval and cost us six hours a week')
  for (let at = 0; at < 60; at++) {
    edit.facts.add({ label: `Returns of yard ${at}`, value: `${at} a week` })
    edit.steps.add({ what: `Types sheet ${at} into the hire system`, who: 'Ruth', waiting: at * 10 })
    edit.limits.add({ type: 'rule', text: `No deployment on a Friday after ${at}, and not a huge budget` })
    edit.options.add({ line: `Keep the paper sheet for ${at} days and type it a second time each day at noon.` })
    edit.actions.add({ text: `Look into the sheets of yard ${at} and follow up with Ruth`, due: '2026-03-20' })
  }
}

/** Median and 99th percentile of many turns, as two cells. */
function timed(turn: (at: number) => void): string {
  for (let at = 0; at < turns / 3; at++) turn(at)
  const taken = Array.from({ length: turns }, (_, at) => {
    const begun = performance.now()
    turn(at)
    return performance.now() - begun
  }).toSorted((a, b) => a - b)
  return `${taken[turns / 2]!.toFixed(2)} | ${taken[Math.floor(turns * 0.99)]!.toFixed(2)}`
}
