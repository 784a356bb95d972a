export interface Summaries<T> {
  readonly put: (roomId: string, summary: T) => void
  readonly flush: () => void
}

/** Keeps what the start page shows of a board at once, then at most every so many ms, or when asked. */
export function inTurn<T>(keep: (roomId: string, summary: T) => void, ms = 1000): Summaries<T> {
  const due = new Map<string, T>()
  let timer: ReturnType<typeof setTimeout> | undefined

  function write(): void {
    for (const [roomId, summary] of due) keep(roomId, summary)
    due.clear()
  }

  function flush(): void {
    clearTimeout(timer)
    timer = undefined
    write()
  }

  function rest(): void {
    timer = due.size > 0 ? setTimeout(rest, ms) : undefined
    write()
  }

  return {
    put: (roomId, summary) => {
      due.set(roomId, summary)
      if (timer === undefined) rest()
    },
    flush,
  }
}
