import type { LineDelta } from './line.ts'

/** Where a UTF-16 unit stands: in the field and in the line, or not yet taken over from one to the other. */
type Unit = 'both' | 'field' | 'line'

/**
 * A field and its line that have drifted apart: while somebody composes a letter, what others change must not touch the field,
 * and what the person changes still goes to the line, at the place where it belongs.
 */
export interface HeldText {
  /** Takes a change of the line that the field does not show. */
  fromLine(delta: readonly LineDelta[]): void
  /** Takes a change of the field; calls back with the changes that make it in the line, last one first. */
  fromField(index: number, remove: number, insert: string, change: (index: number, remove: number, insert: string) => void): void
  /** Where a place in the field is in the line. */
  inLine(index: number): number
}

/** Starts with a field that shows its line, `length` units long. */
export function holdText(length: number): HeldText {
  let units: Unit[] = unitsOf('both', length)

  /** The position among all units of the `index`-th unit that is not `other`. */
  const find = (index: number, other: Unit) => {
    let left = index
    for (let at = 0; at < units.length; at++) {
      if (units[at] === other) continue
      if (left === 0) return at
      left--
    }
    return units.length
  }
  /** Right behind the field's unit before `index`: what is typed stays together, and others' letters come behind it. */
  const behind = (index: number) => (index === 0 ? 0 : find(index - 1, 'line') + 1)
  const lineIndex = (at: number) => units.slice(0, at).filter((unit) => unit !== 'field').length

  return {
    fromLine(delta) {
      let index = 0
      for (const part of delta) {
        const at = find(index, 'field')
        if ('retain' in part) index += part.retain
        else if ('insert' in part) {
          units.splice(at, 0, ...unitsOf('line', part.insert.length))
          index += part.insert.length
        } else {
          let left = part.delete
          units = units.flatMap((unit, i): Unit[] => {
            if (i < at || left === 0 || unit === 'field') return [unit]
            left--
            return unit === 'both' ? ['field'] : []
          })
        }
      }
    },
    fromField(index, remove, insert, change) {
      const start = behind(index)
      const end = remove === 0 ? start : behind(index + remove)
      for (let to = end; to > start; ) {
        let from = to
        while (from > start && units[from - 1] === 'both') from--
        if (from < to) change(lineIndex(from), to - from, '')
        to = from === to ? to - 1 : from
      }
      if (insert) change(lineIndex(start), 0, insert)
      const kept = units.slice(start, end).filter((unit) => unit === 'line')
      units.splice(start, end - start, ...unitsOf('both', insert.length), ...kept)
    },
    inLine: (index) => lineIndex(behind(index)),
  }
}

function unitsOf(unit: Unit, length: number): Unit[] {
  return Array.from({ length }, () => unit)
}
