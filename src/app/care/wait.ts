import { later } from '../later.ts'

const lookEvery = 30

/** Whether something becomes true within so many ms. */
export function comesTrue(check: () => boolean, within: number): Promise<boolean> {
  const until = performance.now() + within
  return new Promise((resolve) => {
    const look = (): void => {
      if (check()) resolve(true)
      else if (performance.now() > until) resolve(false)
      else later(look, lookEvery)
    }
    look()
  })
}
