import { expect, it } from 'vitest'
import { bindLine } from '../../src/state/bind-line.ts'
import { difference } from '../../src/document/difference.ts'
import { seeded, seedsOfRun } from '../fuzz/random.ts'
import type { Random } from '../fuzz/random.ts'
import { meet, twoPhones } from './two-phones.ts'

const letters = ['a', 'a', 'b', ' ', '👧', '👦', '👨‍👩‍👧', 'é', '機']
const someText = (random: Random, most: number) => Array.from({ length: random.below(most + 1) }, () => random.pick(letters)).join('')

/** A place between two whole characters of a text. */
function place(text: string, random: Random): number {
  const characters = [...text]
  return characters.slice(0, random.below(characters.length + 1)).join('').length
}

it('[B2] the change between two texts turns one into the other and cuts no character', () => {
  const random = seeded(1)
  const bad: unknown[] = []
  for (let run = 0; run < 3_000; run++) {
    const before = someText(random, 6)
    const [from, to] = [place(before, random), place(before, random)].toSorted((a, b) => a - b) as [number, number]
    const typed = someText(random, 3)
    const after = before.slice(0, from) + typed + before.slice(to)
    const change = difference(before, after, random.chance(0.8) ? from + typed.length : random.below(10))
    const made = change ? before.slice(0, change.index) + change.insert + before.slice(change.index + change.remove) : before
    const cut = /^[\udc00-\udfff]|[\ud800-\udbff]$/
    const parts = change ? [before.slice(0, change.index), change.insert, before.slice(change.index + change.remove)] : []
    if (made !== after || parts.some((part) => cut.test(part))) bad.push({ before, after, change })
  }
  expect(bad).toEqual([])
})

const seeds = seedsOfRun(60)

it('[B2] whatever is typed and composed while others type, field and line agree in the end', { timeout: seeds.length * 5_000 }, () => {
  for (const seed of seeds) {
    const random = seeded(seed)
    const { ana, ben } = twoPhones()
    ana.edit.decision.line().change(0, 0, someText(random, 8))
    meet(ana, ben)
    const field = document.body.appendChild(document.createElement('textarea'))
    const letGo = bindLine(field, ana.edit.decision.line())
    field.focus()
    let composing = false
    for (let step = 0; step < 40; step++) {
      const before = field.value
      if (random.chance(0.4)) {
        const theirs = ben.edit.decision.line()
        theirs.change(place(theirs.read(), random), random.below(4), someText(random, 2))
        if (random.chance(0.7)) meet(ana, ben)
        if (composing) expect(field.value).toBe(before)
      } else if (random.chance(0.2)) {
        composing = !composing
        field.dispatchEvent(new CompositionEvent(composing ? 'compositionstart' : 'compositionend'))
      } else {
        const [from, to] = [place(before, random), place(before, random)].toSorted((a, b) => a - b) as [number, number]
        field.setRangeText(someText(random, 3), from, random.chance(0.5) ? from : to, 'end')
        field.dispatchEvent(new InputEvent('input', { bubbles: true }))
      }
    }
    letGo()
    expect({ seed, field: field.value }).toEqual({ seed, field: ana.board.decision.line })
    meet(ana, ben)
    expect(ben.board.decision.line).toBe(ana.board.decision.line)
    expect(ana.board.decision.line).not.toContain('\ufffd')
    field.remove()
  }
})
