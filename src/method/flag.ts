/** Something doubtful about what was written: where, why, and the words that it is true of (B7). Computed, never stored. */
export interface FlagOf<Reason extends string> {
  readonly part: 'decision' | 'problem' | 'workflow' | 'steps' | 'limits' | 'options' | 'actions' | 'review'
  readonly id?: string
  readonly field: string
  readonly reason: Reason
  /** What the flag was raised for. Whoever dismisses it does so for this very text. */
  readonly text: string
  /** The words in it that are meant, from and to in UTF-16 units. */
  readonly at?: readonly [from: number, to: number]
  /** What the words say in fields, to be taken over by one press. */
  readonly gives?: Readonly<Record<string, string | number>>
}
