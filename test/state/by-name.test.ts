import { createMemo, createRoot, createSignal } from 'solid-js'
import { expect, test } from 'vitest'
import { byName, settled } from '../../src/state/by-name.ts'

const same = (one: string, other: string) => one === other

test('[J2] of many values by name a change wakes only who reads the one that changed', () => {
  createRoot((dispose) => {
    const [all, setAll] = createSignal<ReadonlyMap<string, string>>(new Map([['a', '1']]))
    const read = byName(all, 'none', same)
    const runs: string[] = []
    for (const name of ['a', 'b', 'c']) createMemo(() => runs.push(`${name} ${read(name)}`))
    expect(runs.splice(0)).toEqual(['a 1', 'b none', 'c none'])
    setAll(new Map([['a', '1'], ['b', '2']]))
    expect(runs.splice(0)).toEqual(['b 2'])
    setAll(new Map())
    expect(runs.splice(0).toSorted()).toEqual(['a none', 'b none'])
    expect(read('c')).toBe('none')
    dispose()
  })
})

test('[J2] who asks once, and follows nothing, hears what is true now', () => {
  createRoot((dispose) => {
    const [all, setAll] = createSignal<ReadonlyMap<string, string>>(new Map())
    const read = byName(all, '', same)
    setAll(new Map([['a', 'now']]))
    expect(read('a')).toBe('now')
    dispose()
  })
})

test('[Y2] a settled value is looked at once for each change, and wakes nobody while it says the same', () => {
  createRoot((dispose) => {
    const [version, setVersion] = createSignal(0)
    let looks = 0
    const value = settled(() => ((looks += 1), version() > 2 ? 'late' : 'early'), same)
    let woken = 0
    const reader = createMemo(() => ((woken += 1), value()))
    for (let at = 1; at <= 4; at += 1) setVersion(at)
    expect([looks, woken, reader()]).toEqual([5, 2, 'late'])
    dispose()
  })
})
