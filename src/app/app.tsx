import { createEffect, untrack } from 'solid-js'
import { deleteCarrierDatabase } from '../local/carrier-database.ts'
import { keysOf } from '../protocol/keys.ts'
import { screenPath } from '../protocol/links.ts'
import { keepLinkNow, readKeptLink, readKeptRows } from '../local/kept-link.ts'
import type { BoardRow, InboxRow } from '../local/phone-database.ts'
import { makeProfile } from '../local/profile.ts'
import { NavigationContext, type Route } from '../state/route.ts'
import { PhoneContext } from '../state/phone.ts'
import { RoomsContext } from '../state/rooms.ts'
import { countWaiting } from '../state/shelf.ts'
import { Root } from '../ui/root.tsx'
import type { Summary } from './board-card.ts'
import { createBoardPerson } from './board-person.ts'
import { hearEarlySocket, takeEarlyKeys, takeEarlySocket } from './early.ts'
import { handFile } from './hand-file.ts'
import { idle } from './idle.ts'
import { createInstall } from './install.ts'
import { createNavigation } from './navigation.ts'
import { makeOffToken } from './off-token.ts'
import { createOrigin } from './origin.ts'
import { createKeysChoice } from './keys-choice.ts'
import { makeKnownTime } from './known-time.ts'
import { createPerson } from './person.ts'
import { createPhone, randomId } from './phone.ts'
import { createPhoneStore } from './phone-store.ts'
import { createBadge, createReminder } from './reminder.ts'
import { createRooms, type Rooms } from './rooms.ts'
import { createScreenLook } from './screen-look.ts'
import { createSigns } from './signs.ts'
import { inTurn } from './summaries.ts'
import { type Fragment, takeFragment } from './take-fragment.ts'
import { createTheme } from './theme.ts'
import { createUpdate } from './update.ts'
import { makeWindowEvents } from './window-events.ts'

/** Boards are most of the app, and the start page can be drawn without them. */
const loadBoards = () => import('./open-room.ts')
/** What is looked at in the margin comes after the board itself. */
const loadWording = async () => {
  await idle()
  return (await import('../words/en/wording/wording.ts')).wording
}
const loadTables = async () => (await import('../local/phone-database.ts')).openPhoneDatabase()
const loadCare = async () => (await import('./care/make-care.ts')).makeCare
const loadNewPhone = async () => (await import('./care/new-phone.ts')).makeNewPhone
const loadDevice = async () => {
  await idle()
  return import('./care/device.ts')
}
const loadExample = async () => (await import('./example/example.ts')).example
const loadLeave = () => import('./leave.ts')
const loadCalendar = async () => (await import('../export/calendar.ts')).calendarFile

/** The whole app: everything it is made of, put together once, around the pages. */
export function App(props: { readonly fragment: Fragment }) {
  const profile = makeProfile(window)
  const navigation = createNavigation(window)
  let isDrawn: () => void
  /** What can wait until what was asked for is there. */
  const drawn = new Promise<void>((resolve) => (isDrawn = resolve))
  const hasBoards = profile.read('boards') === 'some'
  const opensBoard = untrack(() => props.fragment.kind) === 'secret' || 'roomId' in untrack(navigation.route)
  /** The list is read without Dexie first, which is large and only needed once something changes. */
  const rows = hasBoards && !opensBoard ? (readKeptRows() as Promise<readonly [BoardRow[], InboxRow[]] | undefined>) : undefined
  const listed = rows?.then((found) => (found ? drawn : undefined), () => {}) ?? drawn
  const store = createPhoneStore(() => listed.then(loadTables), hasBoards, rows)
  // Whoever comes for the first time need not wait to hear that there is nothing yet.
  createEffect(() => {
    if (store.ready()) profile.write('boards', store.boards().length > 0 ? 'some' : 'none')
  })
  const person = createPerson(profile, randomId)
  const knownTime = makeKnownTime(profile, Date.now)
  const offToken = makeOffToken(profile, randomId, Date.now)
  const origin = createOrigin(location, fetch, drawn)
  const relay = location.origin.replace(/^http/, 'ws')
  const summaries = inTurn((roomId, summary: Summary) => parts.keepSummary(roomId, summary))
  const waiting = () => {
    const { overdue, reviews } = countWaiting(parts.phone.boards(), Date.now())
    return overdue + reviews
  }
  const parts = createPhone({
    store,
    person,
    relay,
    origins: () => [location.origin, origin()],
    theme: createTheme(profile),
    signs: createSigns(profile),
    look: createScreenLook(profile),
    keys: createKeysChoice(profile),
    reminder: createReminder(profile, Date.now),
    badge: createBadge(profile, window.navigator, waiting),
    rooms: () => rooms,
    update: createUpdate(() => leave(), drawn),
    install: createInstall(window),
    loadExample,
    loadCare,
    loadNewPhone,
    newPhone: { profile, hand: handFile },
    showInstead: (roomId, other) => {
      const route = untrack(navigation.route)
      if ('roomId' in route && route.roomId === roomId) navigation.go({ ...route, roomId: other }, 'replace')
    },
    loadCalendar,
    loadLeave,
    hand: handFile,
    keptLink: readKeptLink,
    keepLinkNow,
    removeCarrier: async (roomId) => {
      if (globalThis.indexedDB) await deleteCarrierDatabase(globalThis.indexedDB, roomId)
    },
  })
  const rooms: Rooms = createRooms({
    route: navigation.route,
    secretOf: parts.secretOf,
    openRoom: async (secret) => {
      const { openRoom } = await loadBoards()
      await hearEarlySocket()
      return openRoom({
        secret,
        person: createBoardPerson(person, store, keysOf(secret).roomId, parts.becameOn(keysOf(secret).roomId)),
        origin,
        relay,
        takeEarly: takeEarlySocket,
        offToken,
        screen: () => navigation.route().page === 'screen',
        ahead: knownTime.ahead(),
        heardTime: knownTime.keep,
        wording: loadWording,
        idle,
        device: loadDevice,
        // Whoever was kept goes there by itself; whoever was not is told where it stands.
        ended: (roomId, kind) => kind === 'moved' && void parts.phone.care(roomId).then((care) => care.comeAlong()).catch(() => {}),
        summary: (roomId, summary) => summaries.put(roomId, summary),
        keptAgain: (summary) => void parts.remember(secret, summary),
      })
    },
  })

  function leave(): void {
    rooms.each((opened) => opened.hide())
    summaries.flush()
  }

  makeWindowEvents(window, {
    woke: () => rooms.each(({ kept }) => kept.tell('woke')),
    left: () => rooms.each(({ kept }) => kept.flush()),
    used: () => rooms.each((opened) => opened.used()),
    gone: () => rooms.each(({ kept }) => kept.tell('gone')),
    hid: leave,
  })
  // A link pasted into the address of the open app only changes what is behind the `#`.
  window.addEventListener('hashchange', () => {
    const route = openFragment(takeFragment(location, history))
    if (route) navigation.go(route, 'replace')
  })

  /** Puts what the address carried where it belongs and says which page shows it. */
  function openFragment(fragment: Fragment): Route | undefined {
    if (fragment.kind === 'shared') return { page: 'capture', text: fragment.text }
    if (fragment.kind === 'fault') return { page: 'join', fault: fragment.fault }
    if (fragment.kind === 'none') return undefined
    takeEarlyKeys(fragment.secret)
    void parts.remember(fragment.secret)
    const { roomId } = keysOf(fragment.secret)
    return location.pathname === screenPath ? { page: 'screen', roomId } : { page: 'board', roomId, place: 'start' }
  }
  const first = openFragment(untrack(() => props.fragment))
  if (first) navigation.go(first, 'replace')
  const shown = untrack(navigation.route)
  if ('roomId' in shown) {
    loadEarly()
    void rooms.open(shown.roomId).then(idle, idle).then(() => isDrawn())
  } else void Promise.resolve(rows).then(idle, idle).then(() => (isDrawn(), loadEarly()))

  return (
    <PhoneContext.Provider value={parts.phone}>
      <NavigationContext.Provider value={navigation}>
        <RoomsContext.Provider value={rooms.open}>
          <Root />
        </RoomsContext.Provider>
      </NavigationContext.Provider>
    </PhoneContext.Provider>
  )
}

/** Without a service worker it could not be fetched any more once the network is gone. */
function loadEarly(): void {
  loadBoards().catch(() => {})
}
