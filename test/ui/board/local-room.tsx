import { createRoot, type JSX } from 'solid-js'
import { fireEvent, render, within } from '@solidjs/testing-library'
import { createNavigation } from '../../../src/app/navigation.ts'
import { PhoneContext, type Phone } from '../../../src/state/phone.ts'
import { NavigationContext } from '../../../src/state/route.ts'
import { createLiveHoles } from '../../../src/state/live-holes.ts'
import { RoomContext, type Room } from '../../../src/state/room.ts'
import { wording } from '../../../src/words/en/wording/wording.ts'
import { Toasts } from '../../../src/ui/kit/toast.tsx'
import { openPhone, type TestPhone } from '../../state/two-phones.ts'
import { makeBoard } from '../../../src/document/make-board.ts'

/** A room around one phone's board: nobody else here, nothing kept, no relay. */
export function localRoom(phone: TestPhone, role: Room['role'] = 'edit', me = 'ana'): Room {
  return {
    ...createRoot(() => createLiveHoles(phone.board, { wording, day: '2026-03-02' })),
    roomId: 'room',
    role,
    board: phone.board,
    edit: phone.edit,
    me: () => me,
    introduce: (name) => phone.edit.people.join(me, name),
    here: () => [],
    keeping: () => ({ phone: 'saved', storageProblem: null, connection: 'offline', relayProblem: null, waiting: 0, unreadable: 0 }),
    ready: () => true,
    now: () => 1_000_000,
    clockFrom: () => 'phone',
    links: () => ({ edit: null, view: 'https://example.org/#view', onScreen: { edit: null, view: 'https://example.org/s#view' } }),
    show: () => {},
    typing: () => {},
    done: () => {},
    offTheLine: { say: () => true, shown: () => false },
    contents: async () => ({}),
    reconnect: () => {},
    keep: () => {},
    ended: () => null,
    knocks: { code: () => null, openCode: () => {}, renewCode: () => {}, closeCode: () => {}, waiting: () => [], answer: () => {} },
  }
}

/** A new board of a session on 2 March 2026 with Ana on it. */
export function newBoard(): TestPhone {
  const phone = openPhone('ana')
  makeBoard(phone.doc, { title: 'Bindery', day: '2026-03-02', time: '10:00', length: 60 })
  phone.edit.people.join('ana', 'Ana')
  return phone
}

/** Draws parts of a board on the page, as somebody with that role sees them. */
export function show(phone: TestPhone, parts: () => JSX.Element, role: Room['role'] = 'edit') {
  return render(() => (
    <NavigationContext.Provider value={createNavigation(window)}>
      <PhoneContext.Provider value={{ boards: () => [] } as unknown as Phone}>
        <RoomContext.Provider value={localRoom(phone, role)}>
          {parts()}
          <Toasts level={0} />
        </RoomContext.Provider>
      </PhoneContext.Provider>
    </NavigationContext.Provider>
  ))
}

/** The one button with that name. Inside an open sheet only its own buttons count. */
export function button(name: string | RegExp): HTMLElement {
  const sheet = document.querySelector<HTMLElement>('dialog[open]')
  const found = [...(sheet ?? document.body).querySelectorAll('button')].filter((one) => {
    const called = (one.getAttribute('aria-label') ?? one.textContent).replace(/[\s\u00a0]+/g, ' ').trim()
    return name instanceof RegExp ? name.test(called) : called === name.replaceAll('\u00a0', ' ')
  })
  if (found.length !== 1) throw new Error(`${found.length} buttons are called ${name}`)
  return found[0]!
}

export function press(name: string | RegExp): void {
  fireEvent.click(button(name))
}

/** The one field with that label; inside an open sheet only its own count. */
export function field(label: string): HTMLInputElement | HTMLTextAreaElement {
  const sheet = document.querySelector<HTMLElement>('dialog[open]')
  return within(sheet ?? document.body).getByLabelText(label, { selector: 'input, textarea' })
}

/** Types a whole text into a field. */
export function type(target: HTMLElement, text: string): void {
  fireEvent.input(target, { target: { value: text } })
}

/** Types a whole text into a field and leaves it. */
export function leave(target: HTMLElement, text: string): void {
  type(target, text)
  fireEvent.blur(target)
}
