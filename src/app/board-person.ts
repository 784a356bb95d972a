import { createSignal } from 'solid-js'
import type { PhonePerson } from './person.ts'
import type { PhoneStore } from './phone-store.ts'

/** Who this phone's person is on one board. */
export interface BoardPerson extends PhonePerson {
  /** Makes them somebody whom others had put on the board by name (J3); kept with the board, so that they stay it. */
  readonly become: (personId: string) => void
}

/** The phone's own person on a board, or who they became there, as far as known before the list is; alike in all windows. */
export function createBoardPerson(person: PhonePerson, store: Pick<PhoneStore, 'boards' | 'with'>, roomId: string, known?: string): BoardPerson {
  const [become, setBecome] = createSignal<string>()
  const kept = () => store.boards().find((row) => row.roomId === roomId)?.personId
  return {
    ...person,
    id: () => become() ?? kept() ?? known ?? person.id(),
    become: (personId) => {
      setBecome(personId)
      void store.with((database) => database.updateBoard(roomId, { personId })).catch(() => {})
    },
  }
}
