/** Days without a clock time, as `YYYY-MM-DD` in the phone's own calendar. */
export type Day = string

/** Milliseconds since 1970 in relay time (or the phone's own clock when there is no relay). */
export type Instant = number

/** What every entry of a list on the board has. `order` is a fractional key; ties break by `id`. */
export interface Item {
  readonly id: string
  readonly order: string
  readonly removed: Removed | null
}

export interface Removed {
  readonly by: string
  readonly at: Instant
}
