import type { Component } from 'solid-js'
import { describe, expect, it } from 'vitest'
import { phases, type Phase } from '../../../src/method/clock.ts'
import { holeField, phaseHoles } from '../../../src/method/holes.ts'
import { focusField } from '../../../src/ui/board/parts/focus-field.ts'
import { Compare } from '../../../src/ui/board/phases/compare.tsx'
import { Frame } from '../../../src/ui/board/phases/frame.tsx'
import { Lock } from '../../../src/ui/board/phases/lock.tsx'
import { Walk } from '../../../src/ui/board/phases/walk.tsx'
import { newBoard, show } from './local-room.tsx'

const pages: Record<Phase, Component> = { frame: Frame, walk: Walk, compare: Compare, lock: Lock }

/** A board on which every kind of entry lacks all that it can lack. */
function gaps() {
  const phone = newBoard()
  phone.edit.facts.add({ label: 'Orders' })
  phone.edit.steps.add({})
  phone.edit.steps.add({ what: 'Sews' })
  for (const type of ['money', 'tool', 'never'] as const) phone.edit.limits.add({ type })
  phone.edit.options.add({ line: 'Keep sewing' })
  phone.edit.options.add({})
  phone.edit.call.make({ path: 'Keep sewing' })
  phone.edit.actions.add({ text: 'Call the printer' })
  return phone
}

describe.each(phases)('%s', (phase) => {
  it.each([['an empty board', newBoard], ['half a board', gaps]] as const)('[B6] %s: every hole that is counted is a place that takes the focus, or opens what fills it', async (_, make) => {
    const phone = make()
    const Page = pages[phase]
    show(phone, () => <Page />)
    const holes = phaseHoles(phone.board, phase, { wording: null, day: '2026-03-02' }).map(holeField)
    expect(holes.length).toBeGreaterThan(0)
    const unreached: string[] = []
    for (const field of holes) {
      document.body.focus()
      focusField(field)
      await Promise.resolve()
      const sheet = document.querySelector('dialog[open]')
      const focused = document.activeElement!
      const place = [...document.querySelectorAll<HTMLElement>('[data-field]')].find((one) => one.dataset.field === field)
      const inPlace = place && (place.contains(focused) || focused.contains(place)) && focused.matches('button, input, textarea')
      if (!(sheet ? place && sheet.contains(focused) : inPlace)) unreached.push(field)
      sheet?.dispatchEvent(new Event('cancel', { cancelable: true }))
    }
    expect(unreached).toEqual([])
  })
})
