import { createSignal, onCleanup } from 'solid-js'
import { phases } from '../method/clock.ts'
import type { Place } from '../state/room.ts'
import type { Navigation, Route } from '../state/route.ts'

const places: readonly Place[] = [...phases, 'outcome', 'people', 'review', 'start']
const pages = ['new', 'join', 'inbox'] as const

/** The place of that name, or null where there is none. */
export function placeOf(name: string | null): Place | null {
  return places.find((one) => one === name) ?? null
}

/** The route that a path stands for; one that nobody knows is the start page. */
export function routeOf(path: string): Route {
  const [, first = '', second = '', third = ''] = path.split('/')
  const page = pages.find((one) => one === first)
  if (page && !second) return { page }
  if (first === 'capture' && !second) return { page: 'capture', text: '' }
  if (!/^[\w-]{22}$/.test(second)) return { page: 'start' }
  if (first === 'new') return third ? { page: 'new', from: second, parkedId: third } : { page: 'new', from: second }
  if (first === 's') return { page: 'screen', roomId: second }
  if (first === 'b') return { page: 'board', roomId: second, place: placeOf(third) ?? 'start' }
  return { page: 'start' }
}

/** The path of a route. Nothing secret is ever part of it. */
export function pathOf(route: Route): string {
  switch (route.page) {
    case 'start':
      return '/'
    case 'board':
      return `/b/${route.roomId}/${route.place}`
    case 'new':
      return ['/new', route.from, route.from && route.parkedId].filter(Boolean).join('/')
    case 'screen':
      return `/s/${route.roomId}`
    default:
      return `/${route.page}`
  }
}

/** Navigation over the window's history. */
export function createNavigation(window: Window): Navigation {
  const { history, location } = window
  const [route, setRoute] = createSignal<Route>(routeOf(location.pathname))
  const depth = (): number => (typeof history.state?.depth === 'number' ? history.state.depth : 0)

  const onPop = () => setRoute(routeOf(location.pathname))
  window.addEventListener('popstate', onPop)
  onCleanup(() => window.removeEventListener('popstate', onPop))

  function go(next: Route, how: 'push' | 'replace' = 'push'): void {
    if (how === 'replace') history.replaceState({ depth: depth() }, '', pathOf(next))
    else history.pushState({ depth: depth() + 1 }, '', pathOf(next))
    setRoute(next)
  }

  return {
    route,
    go,
    // Where the app was opened on this very page there is nothing of it to go back to.
    back: () => (depth() > 0 ? history.back() : go({ page: 'start' }, 'replace')),
    href: pathOf,
  }
}
