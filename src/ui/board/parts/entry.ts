import { createSignal } from 'solid-js'
import type { Item } from '../../../method/item.ts'
import type { ListEdit } from '../../../state/board.ts'

type Fields<T extends Item> = { -readonly [K in keyof Omit<T, keyof Item>]?: T[K] }

export interface Entry<T extends Item> {
  /** The entry as it is on the board; undefined until it is there. */
  readonly now: () => T | undefined
  /** Its id, putting it on the board first where needed. */
  readonly id: () => string
  readonly write: <K extends Exclude<keyof T, keyof Item>>(field: K, value: T[K]) => void
}

/**
 * An entry that a sheet shows. A new one is put on the board with its first value and not before, so that a sheet which
 * is opened and closed leaves nothing behind.
 */
export function createEntry<T extends Item>(
  list: () => readonly T[],
  edit: ListEdit<T>,
  start: { readonly id: string } | { readonly fields: Fields<T>; readonly after?: string | null | undefined },
): Entry<T> {
  const [known, setKnown] = createSignal('id' in start ? start.id : '')
  const make = (fields: Fields<T>) => {
    const made = 'id' in start ? start.id : edit.add({ ...start.fields, ...fields }, start.after)
    setKnown(made)
    return made
  }
  return {
    now: () => list().find((one) => one.id === known()),
    id: () => known() || make({}),
    write: (field, value) => {
      if (known()) edit.set(known(), field, value)
      else if (value !== '' && value !== null) make({ [field]: value } as unknown as Fields<T>)
    },
  }
}
