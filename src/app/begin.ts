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
  // Where the address names the first phase, the line itself stands in it. Asked for once that is to be drawn, it would come two pictures later.
  if (isBoard && kept !== undefined) for (const part of pathname.endsWith('/frame') ? ['board', 'frame'] : ['board']) fetchPart(part).catch(() => {})
  // With a service worker the app was here before, and likely the board.
  if (isLink && globalThis.crypto?.subtle && !navigator.serviceWorker?.controller) offerOf(hash.slice(1)).then((offer) => ask(hash.slice(1), offer), () => {})
}

const fetched = new Map<string, Promise<void>>()

/** Fetches the file of a part that the page is without, which may hold others, too. */
function fetchPart(name: string): Promise<void> {
  const address = addresses.get(name)!
  const known = fetched.get(address)
  if (known) return known
  const asked = new Promise<void>((resolve, reject) => {
    const script = document.createElement('script')
    script.addEventListener('load', () => resolve())
    script.addEventListener('error', () => {
      fetched.delete(address)
      script.remove()
      reject(new Error(`${name} could not be fetched`))
    })
    script.src = address
    document.head.append(script)
  })
  fetched.set(address, asked)
  return asked
}

/** How long the socket waits for somebody to go on with it, in ms. */
const patience = 30_000

function ask(token: string, offer: Offer | null): void {
  if (!offer || window.hourboardEarly) return
  const { path, protocols, keys } = offer
  const heard: ArrayBuffer[] = []
  const socket = new WebSocket(location.origin.replace(/^http/, 'ws') + path, protocols)
  socket.binaryType = 'arraybuffer'
  const hear = ({ data }: MessageEvent<ArrayBuffer>): void => void heard.push(data)
  socket.addEventListener('message', hear)
  window.hourboardEarly = { token, keys, socket, protocols, heard, release: () => socket.removeEventListener('message', hear) }
  setTimeout(() => window.hourboardEarly !== true && socket.close(), patience)
}

begin()
