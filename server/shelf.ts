import type { Clock } from './clock.ts'
import type { Contents } from './contents.ts'

/** How long contents stay in memory for the next who asks. */
const keptForMs = 15_000
/** Updates that may pile up beside them; beyond, reading again is cheaper. */
const mostFresh = 4_000

/**
 * A room's contents, at hand only around the moments when somebody joins: passing edits on needs none of them. What arrives
 * meanwhile is put beside them unread, and added when somebody asks.
 */
export class Shelf {
  readonly #clock: Clock
  readonly #load: () => Promise<Contents>
  #contents: Contents | null
  #loading: Promise<Contents> | null = null
  #fresh: Uint8Array[] = []
  #callOff: (() => void) | null = null

  constructor(clock: Clock, contents: Contents, load: () => Promise<Contents>) {
    this.#clock = clock
    this.#contents = contents
    this.#load = load
    this.#dropLater()
  }

  add(update: Uint8Array): void {
    if (!this.#contents && !this.#loading) return
    this.#fresh.push(update)
    if (this.#fresh.length > mostFresh && this.#contents) this.clear()
  }

  /** All that was added so far. Rejects when it had to be read and could not be. */
  async contents(): Promise<Contents> {
    const contents = this.#contents ?? (await (this.#loading ??= this.#read()))
    for (const update of this.#fresh) contents.add(update)
    this.#fresh = []
    this.#dropLater()
    return contents
  }

  async #read(): Promise<Contents> {
    try {
      this.#contents = await this.#load()
      return this.#contents
    } catch (error) {
      this.#fresh = []
      throw error
    } finally {
      this.#loading = null
    }
  }

  #dropLater(): void {
    this.#callOff?.()
    this.#callOff = this.#clock.after(keptForMs, () => this.clear())
  }

  clear(): void {
    this.#callOff?.()
    this.#callOff = null
    this.#contents = null
    this.#fresh = []
  }
}
