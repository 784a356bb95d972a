import { type Offer, offerOf } from './early-proof.ts'
import { makeParts } from './parts.ts'

const { parts, kept } = document.currentScript!.dataset
/** Where the parts are that a page may lack, by name, in the order in which they are made. */
const addresses = new Map(parts!.split(' ').map((one) => one.split('=') as [name: string, address: string]))

/**
 * The first script of the page. It has the parts of the app find each other, asks for that of boards where the address is
 * that of one and the page does not hold it, and for a link that is opened for the first time asks the relay for the board: each saves a round trip.
 * The link stays in the address for the app to take out (V1): were it taken here, a reload while the app is still on its way
 * would have lost it.
 */
function begin(): void {
  const { hash, pathname } = location
  const isLink = /^#[ev]/.test(hash)
  const isBoard = isLink || /^\/[bs]\//.test(pathname)
  window.hourboardParts = makeParts(document, [...addresses.keys()], fetchPart)
  if (isBoard && kept !== undefined) fetchPart('board').catch(() => {})
  // With a service worker the app was here before, and likely the board.
  if (isLink && globalThis.crypto?.subtle && !navigator.serviceWorker?.controller) offerOf(hash.slice(1)).then(ask, () => {})
}

const fetched = new Map<string, Promise<void>>()

/** Fetches the file of a part that the page is without. */
function fetchPart(name: string): Promise<void> {
  const known = fetched.get(name)
  if (known) return known
  const asked = new Promise<void>((resolve, reject) => {
    const script = document.createElement('script')
    script.addEventListener('load', () => resolve())
    script.addEventListener('error', () => {
      fetched.delete(name)
      script.remove()
      reject(new Error(`${name} could not be fetched`))
    })
    script.src = addresses.get(name)!
    document.head.append(script)
  })
  fetched.set(name, asked)
  return asked
}

/** How long the socket waits for somebody to go on with it, in ms. */
const patience = 30_000

function ask(offer: Offer | null): void {
  if (!offer || window.hourboardEarly) return
  const { path, protocols } = offer
  const heard: ArrayBuffer[] = []
  const socket = new WebSocket(location.origin.replace(/^http/, 'ws') + path, protocols)
  socket.binaryType = 'arraybuffer'
  const hear = ({ data }: MessageEvent<ArrayBuffer>): void => void heard.push(data)
  socket.addEventListener('message', hear)
  window.hourboardEarly = { socket, protocols, heard, release: () => socket.removeEventListener('message', hear) }
  setTimeout(() => window.hourboardEarly !== true && socket.close(), patience)
}

begin()
