import { createEffect, ErrorBoundary, lazy, Match, on, Suspense, Switch } from 'solid-js'
import { useNavigation, type Route } from '../state/route.ts'
import { Announcer } from './kit/announcer.tsx'
import { Toasts } from './kit/toast.tsx'
import { words } from './kit/words.ts'
import { Broken } from './pages/broken.tsx'
import { Start } from './pages/start.tsx'
import './tokens.css'
import './base.css'

const BoardPage = lazy(async () => ({ default: (await import('./pages/board-page.tsx')).BoardPage }))
const ScreenPage = lazy(async () => ({ default: (await import('./screen/screen-page.tsx')).ScreenPage }))
const NewSession = lazy(async () => ({ default: (await import('./pages/new-session.tsx')).NewSession }))
const Join = lazy(async () => ({ default: (await import('./pages/join.tsx')).Join }))
const Inbox = lazy(async () => ({ default: (await import('./pages/inbox.tsx')).Inbox }))
const CapturePage = lazy(async () => ({ default: (await import('./pages/capture-page.tsx')).CapturePage }))

/** What the page shows before any of this is fetched, for as long as a part of it still is. */
function Opening() {
  return (
    <div class="shell" aria-hidden="true">
      {words().start.name}
      <i />
    </div>
  )
}

/** The whole app for one address at a time. The app around it provides the phone, the navigation, and the way to open a board. */
export function Root() {
  const navigation = useNavigation()
  const at = <P extends Route['page']>(page: P) => {
    const route = navigation.route()
    return route.page === page ? (route as Extract<Route, { page: P }>) : undefined
  }
  createEffect(
    on(
      () => navigation.route().page,
      () => {
        document.title = words().start.name
        window.scrollTo(0, 0)
        queueMicrotask(() => {
          if (document.activeElement === document.body)
            document.querySelector<HTMLElement>('h1[tabindex]')?.focus({ preventScroll: true })
        })
      },
      { defer: true },
    ),
  )
  return (
    <>
      <ErrorBoundary fallback={(error) => <Broken error={error} />}>
        <Suspense fallback={<Opening />}>
          <Switch fallback={<Start />}>
            <Match when={at('board')}>{(route) => <BoardPage roomId={route().roomId} place={route().place} />}</Match>
            <Match when={at('screen')}>{(route) => <ScreenPage roomId={route().roomId} />}</Match>
            <Match when={at('new')}>{(route) => <NewSession from={route().from} parkedId={route().parkedId} />}</Match>
            <Match when={at('join')}>{(route) => <Join fault={route().fault} />}</Match>
            <Match when={at('inbox')}>
              <Inbox />
            </Match>
            <Match when={at('capture')}>{(route) => <CapturePage text={route().text} />}</Match>
          </Switch>
        </Suspense>
      </ErrorBoundary>
      <Toasts level={0} />
      <Announcer />
    </>
  )
}
