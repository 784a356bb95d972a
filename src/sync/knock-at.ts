import { agree, type Agreement, newSide, openAnswer, type Picture, sealName } from '../protocol/knock-handshake.ts'
import { askContent, commitmentTo, knock, knockLimit, knockMessage, knockPath, readKnockMessage } from '../protocol/knock-messages.ts'
import { close, subprotocol } from '../protocol/messages.ts'

/** Why a knock came to nothing. */
export type KnockEnd = 'no-such-code' | 'refused' | 'not-answered' | 'busy' | 'offline' | 'forged'

export interface KnockAtOptions {
  /** The relay, as `ws://host` or `wss://host`. */
  readonly relay: string
  /** As `readCode` gave it. */
  readonly code: string
  readonly name: string
  readonly socket?: typeof WebSocket
  /** Runs something later and returns the way to call it off. */
  readonly later: (run: () => void, ms: number) => () => void
  /** The host was reached; both sides see this picture. */
  readonly waiting: (picture: Picture) => void
  /** Somebody let this phone in: the seed of the edit link. */
  readonly letIn: (editSeed: Uint8Array) => void
  readonly ended: (why: KnockEnd) => void
}

const reachedWithin = 10_000
/** The relay may make everybody wait for a turn while somebody tries codes. */
const answeredWithin = 75_000
const extra = 5_000

/** Knocks with a code. Exactly one of `letIn` and `ended` is called, unless it is given up first by what is returned. */
export function knockAt(options: KnockAtOptions): () => void {
  const { later } = options
  const side = newSide()
  const socket = new (options.socket ?? WebSocket)(options.relay + knockPath, [subprotocol])
  socket.binaryType = 'arraybuffer'
  let agreement: Agreement | null = null
  let isOver = false
  let callOff = later(() => end('offline'), reachedWithin)

  function over(): boolean {
    if (isOver) return false
    isOver = true
    callOff()
    socket.close()
    return true
  }

  function end(why: KnockEnd): void {
    if (over()) options.ended(why)
  }

  function wait(ms: number): void {
    callOff()
    callOff = later(() => end('not-answered'), ms)
  }

  function heard(bytes: Uint8Array): void {
    const { kind, content } = readKnockMessage(bytes)
    if (kind === knock.host && !agreement) {
      agreement = agree(side, side.opening, content)
      if (!agreement) return end('forged')
      const name = sealName(agreement, options.name)
      const revealed = new Uint8Array(side.opening.length + name.length)
      revealed.set(side.opening)
      revealed.set(name, side.opening.length)
      socket.send(knockMessage(knock.reveal, 0, revealed) as Uint8Array<ArrayBuffer>)
      wait(knockLimit.wait + extra)
      options.waiting(agreement.picture)
    } else if (kind === knock.answer && agreement) {
      const answer = openAnswer(agreement, content)
      if (answer === null) end('forged')
      else if (answer === 'no') end('refused')
      else if (over()) options.letIn(answer)
    }
  }

  socket.addEventListener('open', () => {
    wait(answeredWithin)
    socket.send(knockMessage(knock.ask, 0, askContent(commitmentTo(side.opening), options.code)) as Uint8Array<ArrayBuffer>)
  })
  socket.addEventListener('message', (event: MessageEvent<ArrayBuffer>) => {
    try {
      if (!isOver) heard(new Uint8Array(event.data))
    } catch {
      end('forged')
    }
  })
  socket.addEventListener('error', () => end('offline'))
  socket.addEventListener('close', ({ code }) => end(ends[code] ?? 'offline'))
  return () => void over()
}

const ends: Readonly<Record<number, KnockEnd>> = {
  [close.noSuchCode]: 'no-such-code',
  [close.notAnswered]: 'not-answered',
  [close.tooFast]: 'busy',
  [close.malformed]: 'forged',
}
