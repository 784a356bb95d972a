import { createContext, useContext } from 'solid-js'
import type { LinkFault } from './phone.ts'
import type { Place } from './room.ts'

/** Every address of the app. `/`, `/new`, `/new/<room>`, `/new/<room>/<entry>`, `/join`, `/inbox`, `/capture`, `/b/<room>/<place>`, `/s/<room>`. */
export type Route =
  | { readonly page: 'start' }
  /** `from`: the board of an earlier session; `parkedId`: the entry of its parking lot to start from. */
  | { readonly page: 'new'; readonly from?: string; readonly parkedId?: string }
  /** `fault`: the link with which the app was opened cannot be opened. */
  | { readonly page: 'join'; readonly fault?: LinkFault }
  | { readonly page: 'inbox' }
  | { readonly page: 'capture'; readonly text: string }
  | { readonly page: 'board'; readonly roomId: string; readonly place: Place }
  | { readonly page: 'screen'; readonly roomId: string }

export interface Navigation {
  readonly route: () => Route
  readonly go: (route: Route, how?: 'push' | 'replace') => void
  readonly back: () => void
  readonly href: (route: Route) => string
}

export const NavigationContext = createContext<Navigation>()

/** The address the app is at, and the ways to another. Throws where none was provided. */
export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext)
  if (!navigation) throw new Error('useNavigation is called without one')
  return navigation
}
