import { createEffect, onCleanup } from 'solid-js'
import { isPaused, phases, type Phase } from '../../method/clock.ts'
import type { Phone } from '../../state/phone.ts'
import type { Room } from '../../state/room.ts'
import { listenKeys } from '../kit/listen-keys.ts'
import { words } from '../kit/words.ts'
import type { KeyLine } from '../pages/key-sheet.tsx'
import type { BoardSheet } from './board-sheets.tsx'
import { sayOffTheLine } from './off-the-line/say-off-the-line.ts'
import { mayEdit } from './parts/may-edit.ts'

interface BoardKeysOptions {
  readonly room: Room
  readonly phone: Pick<Phone, 'keys'>
  readonly roomAt: () => Phase | null
  readonly shown: () => Phase
  readonly go: (phase: Phase) => void
  readonly goAlong: () => void
  readonly open: (sheet: BoardSheet) => void
}

interface BoardKey extends KeyLine {
  readonly may?: () => boolean
  readonly act: (key: string) => void
}

const holds = (room: Room) => room.me() !== '' && room.board.clock.holderId === room.me()

function keysOf(options: BoardKeysOptions): readonly BoardKey[] {
  const { room } = options
  const say = words().keys
  const done = () => room.here().some((one) => one.me && one.done === options.shown())
  const mayTurn = () => mayEdit(room) && holds(room) && options.roomAt() !== null && room.board.session.closedAt === null
  return [
    { keys: ['1', '2', '3', '4'], does: say.phases(words().clock.phase.frame, words().clock.phase.lock), act: (key) => options.go(phases[Number(key) - 1]!) },
    { keys: ['g'], does: say.along, may: () => options.roomAt() !== null, act: options.goAlong },
    { keys: ['c'], does: say.capture, may: () => mayEdit(room), act: () => options.open('capture') },
    { keys: ['o'], does: say.offTheLine, act: () => sayOffTheLine(room) },
    { keys: ['r'], does: say.ready, may: () => mayEdit(room) && room.me() !== '', act: () => room.done(done() ? null : options.shown()) },
    { keys: ['t'], does: say.clock, act: () => options.open('clock') },
    { keys: ['p'], does: say.pause, may: mayTurn, act: () => (isPaused(room.board.clock) ? room.edit.clock.resume() : room.edit.clock.pause()) },
    { keys: ['+'], does: say.addTwo, may: mayTurn, act: () => room.edit.clock.add(options.roomAt()!, 2) },
    { keys: ['?'], does: say.this, act: () => options.open('keys') },
  ]
}

/** The keys of an open board, for as long as its owner lives and the person has not switched them off. Gives what they do now, for the sheet. */
export function listenBoardKeys(options: BoardKeysOptions): () => readonly KeyLine[] {
  const useful = () => keysOf(options).filter(({ may }) => may?.() ?? true)
  createEffect(() => {
    const on = options.phone.keys()
    // The sheet itself stays within reach, or nobody could switch them on again.
    onCleanup(listenKeys((key) => {
      const found = on || key === '?' ? useful().find(({ keys }) => keys.includes(key)) : undefined
      return found && (() => found.act(key))
    }))
  })
  return useful
}
