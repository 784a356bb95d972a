import { expect } from 'vitest'
import type { Hands } from './hands.ts'

const phases = ['Frame', 'Walk', 'Compare', 'Lock'] as const

/** Everything that a phone shows of the board, phase by phase, as assistive technology reads it. */
export async function wholeBoard(phone: Hands): Promise<string> {
  const parts: string[] = []
  for (const phase of phases) {
    await phone.to(phase)
    parts.push(await phone.page.getByRole('region', { name: phase, exact: true }).ariaSnapshot())
  }
  return parts.join('\n')
}

/** Waits until what all phones wrote is with the others and they show the same board, or fails with the difference. Resolves with it. */
export async function expectAlike(phones: readonly Hands[]): Promise<string> {
  for (const phone of phones) await expect.poll(() => phone.keeping().textContent(), { timeout: 15_000 }).toMatch(/shared/i)
  let boards: string[] = []
  const differing = async (): Promise<number> => {
    boards = await Promise.all(phones.map(wholeBoard))
    return new Set(boards).size
  }
  await expect
    .poll(differing, { timeout: 20_000, interval: 500 })
    .toBe(1)
    .catch(() => {
      for (const other of boards) expect(other).toBe(boards[0])
    })
  return boards[0]!
}
