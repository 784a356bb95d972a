import { createEffect, createRoot } from 'solid-js'
import { expect, it } from 'vitest'
import { boardToPlain } from '../../src/document/read-board.ts'
import { actAtRandom } from '../fuzz/random-acts.ts'
import { seeded, seedsOfRun } from '../fuzz/random.ts'
import { meet, twoPhones } from './two-phones.ts'
import type { TestPhone } from './two-phones.ts'

/** Follows everything on a board, the way screens do, and holds what it last saw. */
function watchAll({ board }: TestPhone): () => unknown {
  let seen: unknown
  createRoot(() => createEffect(() => (seen = JSON.parse(JSON.stringify(board)))))
  return () => seen
}

const seeds = seedsOfRun(25)

it('[Q1] whoever follows a board has seen all that is in it, after every change of anybody', { timeout: seeds.length * 2_000 }, () => {
  for (const seed of seeds) {
    const random = seeded(seed)
    const { ana, ben } = twoPhones()
    const seen = [ana, ben].map((phone) => [phone, watchAll(phone)] as const)
    for (let step = 0; step < 40; step++) {
      const phone = random.pick([ana, ben])
      phone.wait(random.below(1_500))
      actAtRandom({
        name: phone === ana ? 'p' : 'q',
        edit: phone.edit,
        here: (list) => phone.board[list].map((entry) => entry.id),
        gone: (list) => phone.board.removed.filter((entry) => entry.list === list).map((entry) => entry.id),
        undoes: true,
      }, random)
      if (random.chance(0.3)) meet(ana, ben)
      for (const [one, look] of seen) expect(look(), `seed ${seed}, step ${step}`).toEqual(boardToPlain(one.doc))
    }
  }
})
