import { createSignal, onCleanup } from 'solid-js'

const [fields, setFields] = createSignal(0)

/** How many fields hold something typed that nobody was told of yet. */
export const unfinished = fields

/** Gives a field its way to say whether it does; once its owner goes it does no more. */
export function createUnfinished(): (now: boolean) => void {
  let counted = false
  const tell = (now: boolean): void => {
    if (now === counted) return
    counted = now
    setFields((count) => count + (now ? 1 : -1))
  }
  onCleanup(() => tell(false))
  return tell
}
