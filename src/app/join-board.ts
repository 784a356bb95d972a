import { createEffect, createSignal, untrack } from 'solid-js'
import type { Person } from '../method/people.ts'
import type { Board, Edit } from '../state/board.ts'
import type { Here } from '../state/room.ts'
import type { BoardPerson } from './board-person.ts'

interface JoinOptions {
  readonly person: BoardPerson
  readonly board: Board
  readonly edit: Edit
  readonly here: () => readonly Here[]
  /** Whether what others wrote has come, or is known not to: before that nobody can be seen who waits on the board by name. */
  readonly isThere: () => boolean
}

/**
 * Puts this phone's person on the board under a name, as soon as the board is there. Whom somebody had put on it by that name
 * without a phone they are from then on (J3).
 */
export function createJoin({ person, board, edit, here, isThere }: JoinOptions): (name: string) => void {
  const [given, setGiven] = createSignal('')
  function join(name: string): void {
    setGiven('')
    const isOnBoard = board.people.some((one) => one.id === person.id())
    const awaited = isOnBoard ? null : onlyOneWaitingAs(name, board.people, here())
    if (awaited) person.become(awaited.id)
    edit.people.join(person.id(), name)
  }
  createEffect(() => {
    const name = given()
    if (name !== '' && isThere()) untrack(() => join(name))
  })
  return (name) => untrack(() => (isThere() ? join(name) : setGiven(name)))
}

function spoken(name: string): string {
  return name.normalize().trim().replace(/\s+/g, ' ').toLocaleLowerCase()
}

/** The one person with this name whom somebody put on the board without a phone; two of them cannot be told apart. */
function onlyOneWaitingAs(name: string, people: readonly Person[], here: readonly Here[]): Person | null {
  const found = people.filter((one) => !one.joined && spoken(one.name) === spoken(name) && !here.some(({ personId }) => personId === one.id))
  return found.length === 1 ? found[0]! : null
}
