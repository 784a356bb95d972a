import { createContext, useContext } from 'solid-js'

/** Says in which field this person types, and who else types there. */
export interface Typing {
  readonly tell: (field: string | null) => void
  readonly others: (field: string) => readonly string[]
}

const silent: Typing = { tell: () => {}, others: () => [] }

export const TypingContext = createContext<Typing>(silent)

/** Typing presence of the board around a field; silent where there is none. */
export function useTyping(): Typing {
  return useContext(TypingContext)
}
