interface Group<Row> {
  readonly rows: Row[]
  readonly done: Promise<void>
  resolve(): void
  reject(error: unknown): void
}

/**
 * Gathers rows and writes them in groups, one after the other, so that they share what a commit costs. Order holds also where
 * the disk fails: with a group all rows are refused that were added before their senders could hear of it. A later row that is
 * stored without an earlier one could delete entries whose merged one nobody can read yet.
 */
export class Groups<Row> {
  readonly #write: (rows: readonly Row[]) => Promise<unknown>
  readonly #gatherMs: number
  #next: Group<Row> | null = null
  #writing: Promise<void> = Promise.resolve()
  #refusal: { readonly error: unknown } | null = null

  /** `write` brings rows to the disk in one step, or rejects and has written none. The first of a group waits `gatherMs` for others. */
  constructor(write: (rows: readonly Row[]) => Promise<unknown>, gatherMs: number) {
    this.#write = write
    this.#gatherMs = gatherMs
  }

  /** Resolves once the row is on disk; rejects when it, or what was added before it, could not be brought there. */
  add(row: Row): Promise<void> {
    if (this.#refusal) return Promise.reject(this.#refusal.error)
    this.#next ??= this.#begin()
    this.#next.rows.push(row)
    return this.#next.done
  }

  /** Resolves when nothing waits and nothing is under way. */
  async settled(): Promise<void> {
    await this.#next?.done.catch(() => undefined)
    await this.#writing
  }

  #begin(): Group<Row> {
    let [resolve, reject]: [() => void, (error: unknown) => void] = [() => undefined, () => undefined]
    const done = new Promise<void>((onResolve, onReject) => {
      resolve = onResolve
      reject = onReject
    })
    const group: Group<Row> = { rows: [], done, resolve, reject }
    void this.#writeInTurn(group)
    return group
  }

  async #writeInTurn(group: Group<Row>): Promise<void> {
    if (this.#gatherMs > 0) await new Promise((resolve) => setTimeout(resolve, this.#gatherMs))
    await this.#writing
    // It may have been refused with the one before it.
    if (this.#next !== group) return
    this.#next = null
    this.#writing = this.#writeOut(group)
  }

  async #writeOut({ rows, resolve, reject }: Group<Row>): Promise<void> {
    try {
      await this.#write(rows)
      resolve()
    } catch (error) {
      reject(error)
      this.#next?.reject(error)
      this.#next = null
      this.#refusal = { error }
      setImmediate(() => (this.#refusal = null))
    }
  }
}
