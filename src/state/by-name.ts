import { batch, createComputed, createSignal, getListener, type Signal, untrack } from 'solid-js'

/**
 * Values by their names, of which each wakes only who reads that one, and only when it says something else. A memo that holds all of
 * them would have everybody look again at each change. Call within an owner.
 */
export function createByName<T>(all: () => ReadonlyMap<string, T>, none: T, same: (one: T, other: T) => boolean): (name: string) => T {
  const followed = new Map<string, Signal<T>>()
  createComputed(() => {
    const now = all()
    batch(() => {
      for (const [name, [, set]] of followed) set(() => now.get(name) ?? none)
    })
  })
  return (name) => {
    const now = () => untrack(all).get(name) ?? none
    if (!getListener()) return now()
    if (!followed.has(name)) followed.set(name, signalOf(now(), same))
    return followed.get(name)![0]()
  }
}

/** Whether two small plain values say the same. */
export function alike(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

function signalOf<T>(value: T, same: (one: T, other: T) => boolean): Signal<T> {
  // oxlint-disable-next-line solid/reactivity -- kept by its name
  return createSignal(value, { equals: same })
}

/** A value that is read again with what it reads; who follows it is woken, and asked at all, only when it says something else. */
export function createSettled<T>(read: () => T, same: (one: T, other: T) => boolean): () => T {
  let isRead = false
  const [value, setValue] = createSignal(undefined as T, { equals: (one, other) => isRead && same(one, other) })
  createComputed(() => {
    const now = read()
    setValue(() => now)
    isRead = true
  })
  return value
}
