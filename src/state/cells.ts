import { batch, createSignal, getListener } from 'solid-js'
import type { Change } from '../document/changes.ts'

interface Cell {
  get(): unknown
  refresh(): void
}

/** Signals over the board, made when somebody first follows a value; what nobody follows costs nothing. */
export interface Cells {
  /** Reads a value, and follows it where something listens. `same` keeps equal values from waking anybody. */
  read<T>(holder: string, key: string, read: () => T, same?: (a: T, b: T) => boolean): T
  /** Wakes whoever follows what these changes touched, all at once. */
  refresh(changes: readonly Change[]): void
}

/** The name of a part's or an entry's cells. */
export function holderName(root: string, id: string | null): string {
  return id === null ? root : `${root}/${id}`
}

export function createCells(): Cells {
  const holders = new Map<string, Map<string, Cell>>()
  return {
    read(holder, key, read, same = Object.is) {
      if (!getListener()) return read()
      let cells = holders.get(holder)
      if (!cells) holders.set(holder, (cells = new Map()))
      let cell = cells.get(key)
      if (!cell) cells.set(key, (cell = makeCell(read, same)))
      return cell.get() as ReturnType<typeof read>
    },
    refresh(changes) {
      const touched = new Set<Cell>()
      for (const change of changes) {
        const cells = holders.get(holderName(change.root, change.id))
        if (!cells) continue
        if (change.key === null) for (const cell of cells.values()) touched.add(cell)
        else for (const key of withGroups(change.key)) if (cells.has(key)) touched.add(cells.get(key)!)
      }
      batch(() => touched.forEach((cell) => cell.refresh()))
    },
  }
}

function makeCell<T>(read: () => T, same: (a: T, b: T) => boolean): Cell {
  const [get, set] = createSignal(read(), { equals: same })
  return { get, refresh: () => set(() => read()) }
}

/** `marks:stall` touches the set `marks` as well, and every field touches the cell named '' that stands for the whole. */
function withGroups(key: string): string[] {
  const keys = ['', key]
  for (let at = key.lastIndexOf(':'); at > 0; at = key.lastIndexOf(':', at - 1)) keys.push(key.slice(0, at))
  return keys
}
