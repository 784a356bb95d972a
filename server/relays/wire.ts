/** What one relay says to others of the same storage. */
export interface Word {
  /** Of whom: a random name that a relay gives itself as it starts. */
  readonly from: string
  /**
   * `alive`: which typed codes are open there. `hello`: opened this room. `bye`: closed it. `said`: a message of the phones'
   * protocol in it. `visit`, `visited`: from and to a visitor whose code is open at another relay.
   */
  readonly kind: 'alive' | 'hello' | 'bye' | 'said' | 'visit' | 'visited'
  readonly room: string
  readonly message: Uint8Array
}

/** Carries words between relays. Words of one relay to another keep their order; a break loses what was under way. */
export interface RelayWire {
  readonly id: string
  /** Must not throw. To all others when nobody is named; words of oneself do not come back. */
  tell(to: string | null, kind: Word['kind'], room: string, message: Uint8Array): void
  /**
   * Begins to listen. `regained` is called each time that words may have been lost since and come again from now on. `ended` is
   * called by the storage itself, with a room that has ended there, whoever asked for that and whether or not they live to know.
   */
  listen(hear: (word: Word) => void, regained: () => void, ended: (room: string) => void): void
  /** True while words neither come nor go. */
  readonly isLost: boolean
  close(): Promise<void>
}
