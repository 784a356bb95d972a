import { createEffect, createRoot, createSignal } from 'solid-js'
import { expect, test } from 'vitest'
import { createByName, createSettled } from '../../src/state/by-name.ts'

const same = (one: string, other: string) => one === other

function named() {
  return createRoot((dispose) => {
    const [all, setAll] = createSignal<ReadonlyMap<string, string>>(new Map([['a', '1']]))
    const read = createByName(() => all(), 'none', same)
    const runs: string[] = []
    for (const name of ['a', 'b', 'c']) createEffect(() => void runs.push(`${name} ${read(name)}`))
    return { read, setAll, dispose, runs: () => runs.splice(0) }
  })
}

test('[J2] of many values by name a change wakes only who reads the one that changed', () => {
  const { setAll, runs, dispose } = named()
  expect(runs()).toEqual(['a 1', 'b none', 'c none'])
  setAll(new Map([['a', '1'], ['b', '2']]))
  expect(runs()).toEqual(['b 2'])
  setAll(new Map())
  expect(runs().toSorted()).toEqual(['a none', 'b none'])
  dispose()
})

test('[J2] who asks once, and follows nothing, hears what is true now', () => {
  const { read, setAll, dispose } = named()
  setAll(new Map([['d', 'now']]))
  expect([read('a'), read('d')]).toEqual(['none', 'now'])
  dispose()
})

test('[Y2] a settled value is looked at once for each change, and wakes nobody while it says the same', () => {
  let looks = 0
  const woken: string[] = []
  const { setVersion, dispose } = createRoot((end) => {
    const [version, set] = createSignal(0)
    const value = createSettled(() => ((looks += 1), version() > 2 ? 'late' : 'early'), same)
    createEffect(() => void woken.push(value()))
    return { setVersion: set, dispose: end }
  })
  for (const version of [1, 2, 3, 4]) setVersion(version)
  expect(looks).toBe(5)
  expect(woken).toEqual(['early', 'late'])
  dispose()
})
