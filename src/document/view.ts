import { isField } from './fields.ts'
import type { Field, Fields } from './fields.ts'
import type { Holder } from './holder.ts'

/** Reads one field; the live view follows the field as well. */
export type Get = <V>(key: string, field: Field<V>) => V

/** An object with one getter for each field, groups included. Nothing is read until somebody asks. */
export function view<T>(fields: Fields<T>, get: Get, before = ''): T {
  const target = {}
  for (const name of Object.keys(fields) as (keyof T & string)[]) {
    const field = fields[name]
    const key = before + name
    const read = isField(field) ? () => get(key, field) : constant(view(field as Fields<T[typeof name]>, get, `${key}:`))
    Object.defineProperty(target, name, { enumerable: true, get: read })
  }
  return target as T
}

/** Reads straight from a holder. */
export function getFrom(holder: Holder): Get {
  return (key, field) => field.read(holder, key)
}

function constant<V>(held: V): () => V {
  return () => held
}
