/** One line of text that several people may type in at once. */
export interface Line {
  read(): string
  /** Replaces `remove` UTF-16 units at `index` by `insert`, as this person's edit. */
  change(index: number, remove: number, insert: string): void
  /** Calls back after every change that did not come from this handle, with what changed; returns the way to stop. */
  watch(changed: (delta: readonly LineDelta[]) => void): () => void
}

/** The usual Quill delta without attributes: keep, add, or drop so many UTF-16 units. */
export type LineDelta = { retain: number } | { insert: string } | { delete: number }
