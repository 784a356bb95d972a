import { createContext, createSignal, useContext } from 'solid-js'

/** Asks what stands beside the part to give way to it; true when it did just now. */
type GiveWay = () => boolean

export const GiveWayContext = createContext<GiveWay>(() => false)

export const useGiveWay = (): GiveWay => useContext(GiveWayContext)

interface SideOptions {
  /** What the screen shows, by name: another part begins with the side again. */
  readonly part: () => string
  /** Whether people still come, who need the code more than the part needs the room. */
  readonly stays: () => boolean
  readonly folded: () => boolean
  readonly fold: (yes: boolean) => void
}

/** The column beside the part: folded away by hand, or by itself for as long as a part is shown that needs its room. */
export function createSide(options: SideOptions) {
  const [gaveWay, setGaveWay] = createSignal('')
  const [kept, setKept] = createSignal('')
  const shown = () => !options.folded() && gaveWay() !== options.part()
  return {
    shown,
    giveWay: () => {
      if (!shown() || options.stays() || kept() === options.part()) return false
      setGaveWay(options.part())
      return true
    },
    toggle: () => {
      if (shown()) return options.fold(true)
      setKept(options.part())
      setGaveWay('')
      options.fold(false)
    },
  }
}
