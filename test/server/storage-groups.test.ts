import { expect, test } from 'vitest'
import { Groups } from '../../server/storage/groups.ts'

const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

/** Groups on a disk that takes or refuses each group when told. */
function onHeldDisk(gatherMs: number) {
  const stored: number[] = []
  const held: ((isTaken: boolean) => void)[] = []
  const groups = new Groups<number>(
    (rows) =>
      new Promise<void>((resolve, reject) => {
        held.push((isTaken) => {
          if (!isTaken) return reject(new Error('the disk is full'))
          stored.push(...rows)
          resolve()
        })
      }),
    gatherMs,
  )
  const reached = async (): Promise<(isTaken: boolean) => void> => {
    while (held.length === 0) await turn()
    return held.shift()!
  }
  return { groups, stored, reached }
}

test.each([0, 1])('[Y2] rows that come while others are written go to the disk behind them, together (%i ms)', async (gatherMs) => {
  const { groups, stored, reached } = onHeldDisk(gatherMs)
  const first = groups.add(1)
  const write = await reached()
  const later = [groups.add(2), groups.add(3)]
  write(true)
  await first
  expect(stored).toEqual([1])
  const writeLater = await reached()
  writeLater(true)
  await Promise.all(later)
  expect(stored).toEqual([1, 2, 3])
})

test.each([0, 1])('[Y2] what was added before a refusal could be heard is refused too, never stored before it (%i ms)', async (gatherMs) => {
  const { groups, stored, reached } = onHeldDisk(gatherMs)
  const first = groups.add(1)
  const write = await reached()
  const behind = groups.add(2)
  const afterwards = first.catch(() => groups.add(3))
  write(false)
  for (const one of [first, behind, afterwards]) await expect(one).rejects.toThrow('the disk is full')
  await turn()
  const again = groups.add(4)
  const writeAgain = await reached()
  writeAgain(true)
  await again
  await groups.settled()
  expect(stored).toEqual([4])
})
