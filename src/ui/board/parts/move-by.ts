interface Movable {
  move(id: string, after: string | null): void
}

/** Moves an entry one place forward (-1) or back (1) among the entries that are shown. Does nothing at the ends. */
export function moveBy(list: Movable, shown: readonly { readonly id: string }[], id: string, by: 1 | -1): void {
  const rest = shown.filter((one) => one.id !== id)
  const to = shown.findIndex((one) => one.id === id) + by
  if (to < 0 || to > rest.length) return
  list.move(id, to === 0 ? null : rest[to - 1]!.id)
}
