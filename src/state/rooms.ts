import { createContext, useContext } from 'solid-js'
import type { Room } from './room.ts'

/**
 * Opens a board that this phone holds a link to; null when it holds none. Asked twice it gives the same room. A room
 * closes by itself a while after the address left its board, so nobody has to give it back.
 */
export type OpenRoom = (roomId: string) => Promise<Room | null>

export const RoomsContext = createContext<OpenRoom>()

/** The way to open a board. Throws where the app provided none. */
export function useOpenRoom(): OpenRoom {
  const open = useContext(RoomsContext)
  if (!open) throw new Error('useOpenRoom is called without an app')
  return open
}
