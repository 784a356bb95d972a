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

/** Waits until all phones show the same board, then fails with the difference if they do not within the time. */
export async function expectAlike(phones: readonly Hands[]): Promise<string> {
  await expect
    .poll(async () => new Set(await Promise.all(phones.map(wholeBoard))).size, { timeout: 20_000, interval: 500 })
    .toBe(1)
    .catch(async () => {
      const [first, ...rest] = await Promise.all(phones.map(wholeBoard))
      for (const other of rest) expect(other).toBe(first)
    })
  return wholeBoard(phones[0]!)
}
