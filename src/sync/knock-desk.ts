import { readCode } from '../protocol/code.ts'
import { agree, type Agreement, newSide, openName, type Picture, sealAnswer, type Side } from '../protocol/knock-handshake.ts'
import { commitmentTo, knock, knockLimit, type KnockKind, type KnockMessage, knockMessage, openingLength, readCodeContent, readKnockMessage } from '../protocol/knock-messages.ts'
import { type Notice, noticeSeal } from '../protocol/knock-notices.ts'

/** Somebody at the door. */
export interface WaitingKnock {
  /** This phone's own number for them, given once: an answer is to whoever was looked at, whatever the relay has said since. */
  readonly id: number
  readonly name: string
  readonly picture: Picture
}

export interface KnockDeskOptions {
  readonly editSeed: Uint8Array
  /** Sends a message to the relay, as far as there is a connection. */
  readonly send: (message: Uint8Array) => void
  /** The code, or who waits, is another now. */
  readonly changed: () => void
  /** The relay's time. */
  readonly now: () => number
}

/** One phone's part in the room's code: what it shows, whom it hosts, and who knocks elsewhere in the room. */
export interface KnockDesk {
  /** A message of the relay. Whatever is wrong with it changes nothing. */
  readonly heard: (message: Uint8Array) => void
  /** The connection went or came: nobody waits on the old one, and a code that was shown is asked for again. */
  readonly connected: (yes: boolean) => void
  readonly open: () => void
  readonly renew: () => void
  readonly shut: () => void
  readonly code: () => { readonly code: string; readonly until: number } | null
  readonly waiting: () => readonly WaitingKnock[]
  readonly answer: (id: number, letIn: boolean) => void
}

interface Entry extends WaitingKnock {
  /** The relay's number for the knock. */
  readonly at: number
  readonly nonce: Uint8Array
  /** There where this phone hosts. */
  readonly agreement: Agreement | null
}

const nonceAt = 32
/** Handshakes begun and not ended since somebody asked for a code here. Each is a try to fit a picture, for a relay that is not honest. */
const mostUnended = 5

/** Keeps the desk. The phone that shows the code is the only one to open up to a visitor, and the only one to hand out the link. */
export function makeKnockDesk({ editSeed, send, changed, now }: KnockDeskOptions): KnockDesk {
  const seal = noticeSeal(editSeed)
  const begun = new Map<number, { readonly side: Side; readonly commitment: Uint8Array }>()
  const entries = new Map<number, Entry>()
  let shown: ReturnType<KnockDesk['code']> = null
  let wanted = false
  let unended = 0
  let hosted = 0
  let last = 0

  const say = (kind: KnockKind, id?: number, content?: Uint8Array) => send(knockMessage(kind, id, content))

  function show(code: ReturnType<KnockDesk['code']>): void {
    // A phone that nobody asked for a code here is not made one that hosts.
    if (code && (readCode(code.code) !== code.code || !(wanted || shown))) return
    wanted = false
    shown = code
    changed()
  }

  /** Only what a person does here, or a screen for the room, counts anew: not another code that the relay comes up with. */
  function want(kind: KnockKind): void {
    unended = hosted = 0
    wanted = true
    say(kind)
  }

  function asked({ id, content }: KnockMessage): void {
    if (!shown || now() >= shown.until || begun.has(id) || entries.has(id)) return
    if (unended >= mostUnended || hosted >= knockLimit.knocks) {
      say(knock.shut)
      return show(null)
    }
    unended += 1
    hosted += 1
    const side = newSide()
    begun.set(id, { side, commitment: content.slice() })
    say(knock.host, id, side.opening)
  }

  function revealed({ id, content }: KnockMessage): void {
    const mine = begun.get(id)
    if (!mine) return
    begun.delete(id)
    const opening = content.slice(0, openingLength)
    const kept = commitmentTo(opening).every((byte, at) => byte === mine.commitment[at])
    const agreement = kept ? agree(mine.side, opening, mine.side.opening) : null
    const name = agreement && openName(agreement, content.subarray(openingLength))
    if (!agreement || !name) return say(knock.forged, id)
    unended -= 1
    const notice = { nonce: mine.side.opening.slice(nonceAt), picture: agreement.picture, name }
    say(knock.notice, id, seal.notice(notice))
    wait(id, notice, agreement)
  }

  /** A number that the relay uses again does not put somebody else in the place of who waits under it. */
  function wait(at: number, notice: Notice, agreement: Agreement | null): void {
    if (entries.has(at)) return
    entries.set(at, { ...notice, id: (last += 1), at, agreement })
    changed()
  }

  function decide(entry: Entry, letIn: boolean): void {
    entries.delete(entry.at)
    if (entry.agreement) say(knock.answer, entry.at, sealAnswer(entry.agreement, letIn ? editSeed : null))
    else say(knock.verdict, entry.at, seal.verdict(entry.nonce, letIn))
    changed()
  }

  function take(message: KnockMessage): void {
    const { kind, id, content } = message
    const entry = entries.get(id)
    if (kind === knock.code) show(readCodeContent(content))
    else if (kind === knock.ask) asked(message)
    else if (kind === knock.reveal) revealed(message)
    else if (kind === knock.notice) {
      const notice = seal.readNotice(content)
      if (notice) wait(id, notice, null)
    } else if (kind === knock.verdict && entry?.agreement) {
      const letIn = seal.readVerdict(content, entry.nonce)
      if (letIn !== null) decide(entry, letIn)
    } else if (kind === knock.over) {
      begun.delete(id)
      if (entries.delete(id)) changed()
    }
  }

  return {
    heard: (message) => {
      try {
        take(readKnockMessage(message))
      } catch {
        // A relay that sends what cannot be read has said nothing.
      }
    },
    connected: (yes) => {
      if (yes) {
        if (wanted || (shown && now() < shown.until)) say(knock.open)
      } else if (entries.size + begun.size > 0) {
        entries.clear()
        begun.clear()
        changed()
      }
    },
    open: () => want(knock.open),
    renew: () => want(knock.renew),
    shut: () => {
      say(knock.shut)
      show(null)
    },
    code: () => shown,
    waiting: () => [...entries.values()].map(({ id, name, picture }) => ({ id, name, picture })),
    answer: (id, letIn) => {
      const entry = [...entries.values()].find((one) => one.id === id)
      if (entry) decide(entry, letIn)
    },
  }
}
