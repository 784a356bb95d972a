import { type Offer, offerOf } from './early-proof.ts'

/**
 * The one script in the page itself, so that nothing waits for it. Where the address is that of a board, it asks for the board's
 * files together with the main one, where there are boards for what reads the list of them, and for a link that is opened for
 * the first time it asks the relay for the board as well: each saves a round trip. The link stays in the address for the app to take out (V1): were it taken here, a
 * reload while the app is still on its way would have lost it.
 */
function begin(): void {
  const { hash, pathname } = location
  const isLink = /^#[ev]/.test(hash)
  const isBoard = isLink || /^\/[bs]\//.test(pathname)
  const { board, tables } = document.currentScript!.dataset
  if (isBoard) for (const file of board!.split(' ')) preload(file)
  // No board waits for the list.
  if (isBoard || hasBoards()) preload(tables!, isBoard ? 'low' : 'auto')
  // With a service worker the app was here before, and likely the board.
  if (isLink && globalThis.crypto?.subtle && !navigator.serviceWorker?.controller) offerOf(hash.slice(1)).then(ask, () => {})
}

function preload(file: string, fetchPriority: 'auto' | 'low' = 'auto'): void {
  const link = document.createElement('link')
  link.crossOrigin = ''
  link.fetchPriority = fetchPriority
  if (file.endsWith('.js')) link.rel = 'modulepreload'
  else Object.assign(link, { rel: 'preload', as: 'style' })
  link.href = file
  document.head.append(link)
}

/** What the profile says of the list, before anything of the app is there. */
function hasBoards(): boolean {
  try {
    return localStorage.getItem('hourboard-boards') === 'some'
  } catch {
    return false
  }
}

/** A sync message of y-protocols (0), step one (0), with a state vector of one byte that holds nothing. */
const everything = Uint8Array.of(0, 0, 1, 0)
/** How long the socket waits for somebody to go on with it, in ms. */
const patience = 30_000

function ask(offer: Offer | null): void {
  if (!offer || window.hourboardEarly) return
  const { path, protocols } = offer
  const heard: ArrayBuffer[] = []
  const socket = new WebSocket(location.origin.replace(/^http/, 'ws') + path, protocols)
  socket.binaryType = 'arraybuffer'
  socket.addEventListener('open', () => socket.send(everything), { once: true })
  const hear = ({ data }: MessageEvent<ArrayBuffer>): void => void heard.push(data)
  socket.addEventListener('message', hear)
  window.hourboardEarly = { socket, protocols, heard, release: () => socket.removeEventListener('message', hear) }
  setTimeout(() => window.hourboardEarly !== true && socket.close(), patience)
}

begin()
