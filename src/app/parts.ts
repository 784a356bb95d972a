/** Makes what a part of the app exports. */
type Make = () => object

/** The parts of the app that are plain scripts and no modules (`plain-scripts.ts` says why), by name. */
export interface Parts {
  /** Said by the script that holds a part. */
  readonly have: (name: string, make: Make) => void
  /** What a part exports that is here. It is made once, when somebody first asks. */
  readonly now: (name: string) => object
  /**
   * What a part exports, once it is here with those before it, of which it may be made: the page may hold them further down,
   * otherwise they are fetched. Rejects when they cannot be.
   */
  readonly when: (name: string) => Promise<object>
}

declare global {
  interface Window {
    hourboardParts?: Parts
  }
}

/** `order` names the parts that a page may lack, each after those that it takes from. */
export function makeParts(document: Document, order: readonly string[], fetchPart: (name: string) => Promise<unknown>): Parts {
  const makers = new Map<string, Make>()
  const made = new Map<string, object>()
  const waiting = new Map<string, (() => void)[]>()

  function now(name: string): object {
    let part = made.get(name)
    if (!part) made.set(name, (part = makers.get(name)!()))
    return part
  }

  /** Resolves when the part is said to be here, or when the page is at its end without it. */
  function inThisPage(name: string): Promise<void> {
    return new Promise((resolve) => {
      if (document.readyState !== 'loading') return resolve()
      waiting.set(name, [...(waiting.get(name) ?? []), resolve])
      document.addEventListener('DOMContentLoaded', () => resolve(), { once: true })
    })
  }

  async function bring(name: string): Promise<void> {
    if (!makers.has(name)) await inThisPage(name)
    if (!makers.has(name)) await fetchPart(name)
  }

  return {
    have: (name, make) => {
      makers.set(name, make)
      for (const tell of waiting.get(name) ?? []) tell()
    },
    now,
    when: async (name) => {
      const needed = order.slice(0, order.indexOf(name) + 1)
      const brought = needed.map(bring)
      // Only the first that fails is told of.
      void Promise.allSettled(brought)
      // Each is made while the next is still on its way.
      for (const [place, one] of brought.entries()) {
        await one
        now(needed[place]!)
      }
      return now(name)
    },
  }
}
