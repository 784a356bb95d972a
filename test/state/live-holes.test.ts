import { createRoot } from 'solid-js'
import { expect, it, vi } from 'vitest'
import { checks } from '../../src/method/checks.ts'
import { phases } from '../../src/method/clock.ts'
import { phaseFlags, phaseHoles } from '../../src/method/holes.ts'
import { createLiveHoles } from '../../src/state/live-holes.ts'
import { boardToPlain } from '../../src/document/read-board.ts'
import { wording } from '../../src/words/en/wording/wording.ts'
import { openPhone } from './two-phones.ts'

const around = { wording, day: '2026-03-02' }

function open() {
  const phone = openPhone('ana')
  return { ...phone, live: createRoot(() => createLiveHoles(phone.board, around)) }
}

it('[B6] the live holes are those that are computed from the whole board, after every change', () => {
  const { doc, edit, live } = open()
  const agree = () => {
    const plain = boardToPlain(doc)
    for (const phase of phases) expect(live.holes(phase)).toEqual(phaseHoles(plain, phase, around, plain.dismissed))
  }
  agree()
  const first = edit.actions.add({ text: 'Look into the importer' })
  edit.steps.add({ what: 'Sews' })
  agree()
  edit.actions.set(first, 'due', '2026-03-04')
  edit.decision.line().change(0, 0, 'Better quality')
  agree()
  edit.steps.add({ what: 'Glues' })
  edit.actions.remove(first)
  agree()
})

it('[B6] a change makes only the entry look again that it touched', () => {
  const looks = checks.lock.find((check) => check.list === 'actions')
  if (!looks || looks.list === null) throw new Error('no look at actions')
  const look = vi.spyOn(looks, 'each')
  const { edit, live } = open()
  const ids = Array.from({ length: 100 }, (_, at) => edit.actions.add({ text: `Send the quote ${at}` }))
  expect(live.holes('lock')).toHaveLength(302)
  look.mockClear()
  edit.actions.set(ids[7]!, 'firstStep', 'Dial')
  expect(live.holes('lock')).toHaveLength(301)
  expect(look).toHaveBeenCalledTimes(1)
  look.mockRestore()
})

it('[B7] a flag is dismissed for its text, and comes back with another text', () => {
  const { doc, edit, live } = open()
  edit.decision.line().change(0, 0, 'Better quality')
  const [flag] = live.flags('decision.line')
  expect(flag).toMatchObject({ part: 'decision', field: 'line', text: 'Better quality' })
  edit.dismiss(flag!)
  expect(live.flags('decision.line')).not.toContainEqual(flag)
  const plain = boardToPlain(doc)
  expect(phaseFlags(plain, 'frame', around, plain.dismissed)).not.toContainEqual(flag)
  edit.decision.line().change(14, 0, ' for all')
  expect(live.flags('decision.line')[0]?.reason).toBe(flag!.reason)
})
