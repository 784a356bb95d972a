import type { ListName } from '../method/board.ts'
import type { Instant } from '../method/item.ts'

/** An entry that was removed, as the board's history shows it. */
export interface RemovedEntry {
  /** Where it was; `versions` holds texts of lines that somebody chose against, `calls` the calls that another one stands over. */
  readonly list: ListName | 'versions' | 'calls'
  readonly id: string
  /** The words by which a person recognises it. */
  readonly text: string
  readonly by: string
  readonly at: Instant
}
