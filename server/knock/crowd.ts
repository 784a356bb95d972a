/** Those who wait, by where they come from, so that whoever comes a thousand times stands in their own way only. */
export class Crowd<T> {
  readonly #groups = new Map<string, Set<T>>()
  #count = 0

  get count(): number {
    return this.#count
  }

  add(address: string, one: T): void {
    const place = groupOf(address)
    const group = this.#groups.get(place)
    if (group) group.add(one)
    else this.#groups.set(place, new Set([one]))
    this.#count += 1
  }

  /** Whose turn is next: the first of the group that had one longest ago. */
  next(): T | undefined {
    for (const group of this.#groups.values()) for (const one of group) return one
    return undefined
  }

  /** Of the group of which most wait, the last to have come. */
  mostRepeated(): T | undefined {
    let largest: Set<T> | undefined
    for (const group of this.#groups.values()) if (group.size > (largest?.size ?? 0)) largest = group
    return largest && [...largest].at(-1)
  }

  /** Takes somebody out and puts their group behind the others. */
  delete(address: string, one: T): boolean {
    const place = groupOf(address)
    const group = this.#groups.get(place)
    if (!group?.delete(one)) return false
    this.#count -= 1
    this.#groups.delete(place)
    if (group.size > 0) this.#groups.set(place, group)
    return true
  }
}

/** An address, or for IPv6 the network that one household has. */
function groupOf(address: string): string {
  return address.includes('.') ? address : address.split(':').slice(0, 4).join(':')
}
