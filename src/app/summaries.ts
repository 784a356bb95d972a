export interface Summaries<T> {
  readonly put: (roomId: string, summary: T) => void
  readonly flush: () => void
}

/** Keeps what the start page shows of a board a moment after it last changed, or at once when asked. */
export function inTurn<T>(keep: (roomId: string, summary: T) => void, ms = 1000): Summaries<T> {
  const due = new Map<string, T>()
  let timer: ReturnType<typeof setTimeout> | undefined

  function flush(): void {
    clearTimeout(timer)
    timer = undefined
    for (const [roomId, summary] of due) keep(roomId, summary)
    due.clear()
  }

  return {
    put: (roomId, summary) => {
      due.set(roomId, summary)
      timer ??= setTimeout(flush, ms)
    },
    flush,
  }
}
