/** What the relay counts, as plain numbers, since counting happens for every message. */
export interface Counts {
  messages: number
  bytes: number
  edits: number
  viewWrites: number
  ignored: number
  malformed: number
  tooFast: number
  slowReaders: number
  wrongProofs: number
  storageFailures: number
  /** Appends that failed and are tried again. */
  unstored: number
  loadFailures: number
  /** Visitors who knocked with a right code; those with none; those whose opening was not what they had committed to. */
  knocks: number
  wrongCodes: number
  forgedKnocks: number
  /** Rooms that were deleted or moved to new links. */
  endings: number
  durableMs: number
  durables: number
}

export function noCounts(): Counts {
  return {
    messages: 0,
    bytes: 0,
    edits: 0,
    viewWrites: 0,
    ignored: 0,
    malformed: 0,
    tooFast: 0,
    slowReaders: 0,
    wrongProofs: 0,
    storageFailures: 0,
    unstored: 0,
    loadFailures: 0,
    knocks: 0,
    wrongCodes: 0,
    forgedKnocks: 0,
    endings: 0,
    durableMs: 0,
    durables: 0,
  }
}
