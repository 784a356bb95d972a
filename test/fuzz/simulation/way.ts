import type { World } from './world.ts'

/** The network between a relay and its database. What is on its way arrives at some time, in any order. */
export class Way {
  readonly #world: World
  #waitsUntil = 0

  constructor(world: World) {
    this.#world = world
  }

  pass(run: () => void): void {
    const { random } = this.#world
    this.#world.after(1 + random.below(random.chance(0.9) ? 10 : 200), () => this.#arrive(run))
  }

  /** Nothing arrives for so many ms. */
  wait(ms: number): void {
    this.#waitsUntil = this.#world.now() + ms
  }

  #arrive(run: () => void): void {
    const left = this.#waitsUntil - this.#world.now()
    if (left <= 0) return run()
    // It may be over sooner.
    this.#world.after(Math.min(left, 500), () => this.#arrive(run))
  }
}
