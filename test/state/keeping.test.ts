import { expect, test } from 'vitest'
import { keepingIsQuiet, keepingState, type KeepingState } from '../../src/state/keeping.ts'
import type { Keeping } from '../../src/state/room.ts'

const phones = ['saved', 'saving', 'failing'] as const
const connections = ['connected', 'connecting', 'offline'] as const
const storageProblems = [null, 'full', 'blocked', 'closed', 'private'] as const
const relayProblems = [null, 'refused', 'too-large', 'newer'] as const

function every(): Keeping[] {
  return phones.flatMap((phone) =>
    connections.flatMap((connection) =>
      storageProblems.flatMap((storageProblem) =>
        relayProblems.flatMap((relayProblem) =>
          [0, 1, 3].map((waiting) => ({ phone, connection, storageProblem, relayProblem, waiting, unreadable: 0 })),
        ),
      ),
    ),
  )
}

test('[Y2] shared is said only when nothing of this person’s waits, nothing fails here, and the relay answers', () => {
  for (const keeping of every()) {
    const shared = keepingState(keeping) === 'shared'
    const true_ =
      keeping.phone !== 'failing' &&
      keeping.connection === 'connected' &&
      keeping.waiting === 0 &&
      !keeping.storageProblem &&
      !keeping.relayProblem
    expect(shared, JSON.stringify(keeping)).toBe(true_)
  }
})

test('[Y2] on this phone is said only once it is durable there', () => {
  const said = [...every()].filter((keeping) => keepingState(keeping) === 'on-this-phone')
  expect(said.length).toBeGreaterThan(0)
  expect(said.filter((keeping) => keeping.phone !== 'saved' || keeping.storageProblem !== null)).toEqual([])
})

test('[Y2] while what others wrote is being kept here, the sign of this person’s own changes stays as it is', () => {
  const others = every().filter(({ waiting, phone }) => waiting === 0 && phone === 'saving')
  expect(others.map(keepingState)).toEqual(others.map((keeping) => keepingState({ ...keeping, phone: 'saved' })))
  expect(every().filter((keeping) => keepingState(keeping) === 'saving' && keeping.waiting === 0)).toEqual([])
})

test('[Y3] a problem with the storage outranks everything, and is never quiet', () => {
  for (const keeping of every()) {
    const state: KeepingState = keepingState(keeping)
    if (keeping.storageProblem) expect(state).toBe(keeping.storageProblem)
    else if (keeping.phone === 'failing') expect(state).toBe('failing')
    else if (keeping.relayProblem) expect(state).toBe(keeping.relayProblem)
    if (keeping.storageProblem || keeping.phone === 'failing' || keeping.relayProblem || keeping.connection === 'offline') {
      expect(keepingIsQuiet(state), JSON.stringify(keeping)).toBe(false)
    }
  }
})
