import { Awareness } from 'y-protocols/awareness'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { type EndKind, readEnded } from '../protocol/ending-messages.ts'
import type { Keys } from '../protocol/keys.ts'
import { relayPath } from '../protocol/messages.ts'
import { offeredSubprotocols } from '../protocol/proof.ts'
import { type RelayProblem, relayProblemOf, retryDelay } from './close-codes.ts'
import { deleteLast } from './delete-last.ts'
import { makeDurable } from './durable.ts'
import type { EarlySocket } from './early-socket.ts'
import { makeHeartbeat } from './heartbeat.ts'
import { hearOnlyTheRelay, loseSight } from './others.ts'
import { passOnOtherWindows } from './other-windows.ts'
import { makeRelayClock } from './relay-clock.ts'
import { nothingNew, readRelayMessage, timeQuestion } from './relay-messages.ts'
import { type RelaySocket, relaySocketClass } from './relay-socket.ts'
import { type Happening, type State, steps } from './status.ts'

export interface ConnectOptions {
  /** The relay, as `ws://host` or `wss://host`. */
  readonly relay: string
  readonly keys: Keys
  /** Where presence is exchanged; one of its own if left out. */
  readonly awareness?: Awareness
  /** What the relay said in an earlier session about its disk. */
  readonly durable?: Uint8Array | undefined
  readonly changed?: () => void
  /** The relay said what is on its disk, to be kept for the next session. */
  readonly heardDurable?: (vector: Uint8Array) => void
  /** The relay said something about the room's typed code. */
  readonly heardKnock?: (message: Uint8Array) => void
  /** The relay said that the room has ended, and how; it is not asked again. */
  readonly heardEnded?: (kind: EndKind, content: Uint8Array) => void
  readonly socket?: typeof WebSocket
  /** A socket that was opened for this board before. */
  readonly early?: EarlySocket | null
  /** False keeps windows of one device from talking to each other without the relay. */
  readonly betweenWindows?: boolean
  readonly monotonic?: () => number
  readonly phone?: () => number
  /** How far the relay's time was ahead of this phone's clock when it last answered, in ms, as far as that still holds. */
  readonly ahead?: number
  /** The relay answered what time it is; called with how far ahead that is. */
  readonly heardTime?: (ahead: number) => void
  readonly random?: () => number
  /** Runs something later and returns the way to call it off. */
  readonly later: (run: () => void, ms: number) => () => void
}

export interface ConnectedCarrier {
  readonly awareness: Awareness
  readonly connection: () => 'connected' | 'connecting' | 'offline'
  readonly problem: () => RelayProblem | null
  /** Whether what stands at this place of the carrier is durable on the relay, as far as the relay said so. */
  readonly covers: (place: { client: number; clock: number }) => boolean
  readonly now: () => number
  /** The relay's while there is a connection. */
  readonly clockFrom: () => 'relay' | 'phone'
  /** Whether the relay's time was never heard and not known before, so that `now` is just this phone's own. */
  readonly ownTime: () => boolean
  /** Says something to the relay, about the room's typed code or its end; without a connection nobody hears it. */
  readonly say: (message: Uint8Array) => void
  /** What this phone keeps was read only now: what the relay sent before may be among it, and is its disk's to confirm. */
  readonly found: () => void
  /** The page goes out of sight; that it is back is told by `woke`. */
  readonly doze: () => void
  /** Tell it what happened outside: the network or the page came back, the network is gone, the person asks. */
  readonly tell: (happening: 'woke' | 'gone' | 'asked') => void
  readonly close: () => void
}

/** How long a socket may take to open, in ms; every fourth attempt allows for a very slow network. */
const openWithin = [2500, 2500, 2500, 6000] as const
/** How long the first answer may take, which can be the whole carrier, in ms. */
const firstAnswerWithin = 20_000
/** How long the relay may take to say what is on its disk, before it counts as one that cannot, in ms. */
const diskWithin = 3000
/** A way there and back that is too long to know the time well by, in ms, how soon to ask again, and how often. */
const poorWay = 300
const askAgainAfter = 400
const mostAskedAgain = 4

/** Keeps a carrier in step with the relay for as long as it is not closed, whatever the network does. */
export function connectCarrier(carrier: Y.Doc, options: ConnectOptions): ConnectedCarrier {
  const { keys, changed = () => {}, later, random = Math.random } = options
  const { monotonic = () => performance.now(), phone = Date.now } = options
  const clock = makeRelayClock(monotonic, phone, options.ahead)
  const durable = makeDurable(options.durable)
  let state: State = 'idle'
  let problem: RelayProblem | null = null
  let failures = 0
  let lastCode = 0
  /** The system said that there is no network: then nothing large can be on its way. */
  let gone = false
  let socket: RelaySocket | null = null
  let callOff: (() => void) | null = null
  let askedAgain = 0

  const heartbeat = makeHeartbeat({
    ask: () => {
      socket?.send(timeQuestion(monotonic()))
      // What others wrote is nothing that this phone waits for, now; opened again without a network it could not tell that from its own.
      if (keys.role === 'edit' && durable.owed()) socket?.send(nothingNew)
    },
    lost: () => happened('lost'),
    allow: () => (state === 'syncing' && !gone ? firstAnswerWithin : 0),
    unsent: () => socket?.unsent() ?? 0,
    now: monotonic,
    later,
  })

  const provider = new WebsocketProvider(options.relay + relayPath, keys.roomId, carrier, {
    connect: false,
    awareness: options.awareness ?? new Awareness(carrier),
    protocols: offeredSubprotocols(keys),
    disableBc: options.betweenWindows === false,
    shouldReconnect: () => false,
    WebSocketPolyfill: relaySocketClass(
      options.socket ?? WebSocket,
      { opened: () => happened('opened'), message: onMessage, closed: onClosed },
      (begun) => (socket = begun),
      options.early,
    ),
  })
  // It takes a relay for dead that sends it nothing for 30 s; but somebody alone on a board hears of the time only, and that is ours.
  // oxlint-disable-next-line no-underscore-dangle
  clearInterval(provider._checkInterval)
  hearOnlyTheRelay(provider)
  deleteLast(provider)
  if (keys.role === 'edit') passOnOtherWindows(provider, (bytes) => socket?.send(bytes))
  provider.on('connection-close', () => loseSight(provider.awareness))
  provider.on('sync', (synced) => {
    if (!synced) return
    if (durable.spoke() || keys.role === 'view') happened('synced')
    else {
      callOff?.()
      callOff = later(() => happened('synced'), diskWithin)
    }
  })

  function onMessage(bytes: Uint8Array, deliver: () => void): void {
    try {
      const said = readRelayMessage(bytes)
      heartbeat.heard(said.kind === 'time')
      if (said.kind === 'time') {
        heardTime(said.sent, said.relay, monotonic())
        return changed()
      }
      if (said.kind === 'durable') {
        if (durable.heard(said.vector)) options.heardDurable?.(said.vector)
        if (provider.synced) happened('synced')
        return changed()
      }
      if (said.kind === 'knock') return options.heardKnock?.(bytes)
      if (said.kind === 'ended') return ended(said.content)
      // Others brought it there, and only who brings something hears when it is on the disk: so this is asked for.
      if (durable.arrived(said.held, (client) => Y.getState(carrier.store, client)) && keys.role === 'edit') socket?.send(nothingNew)
      deliver()
    } catch {
      // A relay that sends what cannot be read is no use now; what is here stays as it is.
      happened('lost')
    }
  }

  function ended(content: Uint8Array): void {
    const { kind } = readEnded(content)
    problem = kind
    options.heardEnded?.(kind, content)
    happened('refused')
    acts.drop()
  }

  /** The first answer may stand behind the whole carrier, and then says little: until one came quickly it is asked again soon. */
  function heardTime(sent: number, relay: number, received: number): void {
    clock.sample(sent, relay, received)
    options.heardTime?.(clock.ahead() ?? 0)
    if (received - sent <= poorWay) askedAgain = mostAskedAgain
    else if (askedAgain++ < mostAskedAgain) {
      const asked = socket
      later(() => asked === socket && asked?.send(timeQuestion(monotonic())), askAgainAfter)
    }
  }

  function onClosed(code: number): void {
    lastCode = code
    const refusal = relayProblemOf(code)
    if (refusal) problem = refusal
    happened(refusal ? 'refused' : 'closed')
  }

  const acts = {
    connect: () => {
      problem = null
      lastCode = 0
      callOff?.()
      provider.connect()
      callOff = later(() => happened('lost'), openWithin[failures % openWithin.length]!)
    },
    drop: () => {
      const dropped = socket
      socket = null
      dropped?.drop()
    },
    beat: () => {
      callOff?.()
      heartbeat.beat()
    },
    'plan-retry': () => {
      callOff?.()
      callOff = later(() => happened('retry'), retryDelay(lastCode, random()))
    },
    'call-off': () => callOff?.(),
  }

  function happened(what: Happening): void {
    const { to, acts: todo } = steps[state][what]
    const before = state
    state = to
    if (what === 'gone') gone = true
    // Not when a socket opens: an answer from before may still come through.
    if (what === 'woke') {
      gone = false
      clock.wake()
    }
    if (what === 'opened') {
      durable.reopened()
      askedAgain = 0
      // The others saw this window go and take nothing it said before for new.
      provider.awareness.setLocalState(provider.awareness.getLocalState())
    }
    if (to === 'connected' && before !== 'connected') {
      failures = 0
      durable.settled()
    }
    if (before !== 'waiting' && to === 'waiting') failures++
    // A retry that is planned stays so, whatever else happens meanwhile.
    if (before !== to && (to === 'waiting' || to === 'refused' || to === 'idle')) {
      heartbeat.stop()
      callOff?.()
    }
    for (const act of todo) acts[act]()
    if (state !== before || what === 'asked') changed()
  }

  const connection = () => (state === 'connected' ? state : state === 'syncing' || (state === 'connecting' && failures === 0) ? 'connecting' : 'offline')

  happened('start')
  return {
    awareness: provider.awareness,
    connection,
    problem: () => problem,
    covers: durable.covers,
    now: clock.now,
    clockFrom: () => (connection() === 'offline' ? 'phone' : clock.from()),
    ownTime: () => clock.from() === 'phone' && options.ahead === undefined,
    say: (message) => socket?.send(message),
    found: () => {
      durable.wasHere()
      if (keys.role === 'edit') socket?.send(nothingNew)
    },
    doze: clock.doze,
    tell: happened,
    close: () => {
      provider.awareness.setLocalState(null)
      happened('stop')
      provider.destroy()
    },
  }
}
