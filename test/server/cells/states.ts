import { type Relay, startRelay } from '../../../server/relay.ts'
import { endingContent, envelopeLength } from '../../../src/protocol/ending-messages.ts'
import { askContent, commitmentTo, knock, knockMessage, openingLength } from '../../../src/protocol/knock-messages.ts'
import { message } from '../../../src/protocol/messages.ts'
import { presenceMessage, textsIn, updateMessage, Writer } from '../carriers.ts'
import { HandClock } from '../knock/hand-clock.ts'
import { heard, openCode, visitorAt } from '../knock/at-the-door.ts'
import { newLinks } from '../phones.ts'
import { RawPhone } from '../raw-phone.ts'
import { heldDisk } from './disk.ts'
import { type Around, envelopeId, filled } from './messages.ts'

/** What a room can be like when a message comes. */
export const states = ['empty', 'loaded', 'being folded', 'not storable', 'no longer readable', 'stopping', 'moved', 'deleted', 'unreadable'] as const
export type State = (typeof states)[number]

const shownId = 77
const gone: readonly State[] = ['moved', 'deleted', 'unreadable']
const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

/** A room in a state, with somebody in it who may edit and shows a code and themselves, and somebody who may view. */
export interface Stage {
  readonly relay: Relay
  readonly links: ReturnType<typeof newLinks>
  readonly editor: RawPhone
  readonly viewer: RawPhone
  /** Brings in whoever will send a message. */
  come(role: 'edit' | 'view'): Promise<RawPhone>
  /** Somebody knocks, whom the editor hosts and has told the room of. */
  knock(): Promise<Around>
  /** What is under way becomes so: a relay that is to stop begins to. */
  begin(): Promise<void>
  /** Time goes on by as much as anything takes that is not given up, and what it leads to has come to everybody. */
  pass(ms?: number): Promise<void>
  /** What was held up goes on to its end. Gives the texts that are stored of the room then, or that it has ended. */
  finish(): Promise<string[] | 'ended'>
  /** The texts that are stored whatever is said in the room. */
  readonly kept: readonly string[]
  [Symbol.asyncDispose](): Promise<void>
}

export async function stageIn(state: State): Promise<Stage> {
  const clock = new HandClock(-Infinity)
  const { disk, storage, refused, ...held } = heldDisk(clock.now)
  const relay = await startRelay({ port: 0 }, { storage, clock })
  const links = newLinks()
  const { edit, view } = links
  const open = (role: 'edit' | 'view') => RawPhone.open(relay.port, role === 'edit' ? edit : view)
  const write = (text: string) => disk.append(edit.roomId, [new Writer().write(text).subarray(3)])

  if (state !== 'empty') await write('before')
  if (state === 'being folded') {
    await write('before too')
    await (await open('edit')).close()
    held.hold()
    while (!held.isReached()) {
      clock.goOn(5_000)
      await turn()
    }
  }
  if (state === 'moved' || state === 'deleted') {
    const envelopes = state === 'moved' ? [{ id: envelopeId, sealed: filled(envelopeLength) }] : []
    await disk.end(edit.roomId, endingContent({ kind: state, farewell: filled(40), envelopes }))
  }
  if (state === 'unreadable') refused.add('load')
  if (state === 'not storable') refused.add('write')
  const [editor, viewer] = [await open('edit'), await open('view')]
  const come: RawPhone[] = [editor, viewer]
  const settled = () => Promise.all(come.map((phone) => phone.settledOrClosed()))
  await settled()
  if (state === 'no longer readable') {
    // What was read is at hand for some seconds still.
    clock.goOn(15_000)
    refused.add('load')
  }
  let stopped: Promise<void> | null = null
  let isKnocked = false
  const kept: Partial<Record<State, string[]>> = { empty: [], 'being folded': ['before', 'before too'], stopping: ['before', 'waits'], moved: [], deleted: [] }

  const stage: Stage = {
    relay,
    links,
    kept: kept[state] ?? ['before'],
    editor,
    viewer,
    async come(role) {
      const phone = await open(role)
      come.push(phone)
      return phone
    },
    async knock() {
      if (gone.includes(state)) return { shownId, knockId: 1 }
      const { code } = (await openCode(editor))!
      const [visitor, opening] = [await visitorAt(relay.port), filled(openingLength)]
      visitor.send(knockMessage(knock.ask, 0, askContent(commitmentTo(opening), code)))
      const { id } = await heard(editor, knock.ask)
      editor.send(knockMessage(knock.host, id, opening))
      await heard(visitor, knock.host)
      visitor.send(knockMessage(knock.reveal, 0, filled(openingLength + 12)))
      await heard(editor, knock.reveal)
      editor.send(knockMessage(knock.notice, id, filled(60)))
      isKnocked = true
      return { shownId, knockId: id }
    },
    async begin() {
      if (gone.includes(state)) return
      editor.send(presenceMessage(shownId, 1, '{"s":"editor"}'))
      await stage.pass()
      if (state !== 'stopping') return
      held.hold()
      editor.send(new Writer().write('waits'))
      await editor.settled()
      while (!held.isReached()) await stage.pass()
      stopped = relay.stop()
      if (isKnocked) await editor.next(message.knock, knock.over)
      await stage.pass()
    },
    async pass(ms = 240) {
      for (let step = 0; step < 4; step += 1) {
        clock.goOn(ms / 4)
        await turn()
        await settled()
      }
    },
    async finish() {
      held.release()
      await turn()
      await stage.pass()
      await stopped
      const { updates, ending } = await disk.load(edit.roomId)
      return ending ? 'ended' : textsIn(updates.map(updateMessage)).toSorted()
    },
    async [Symbol.asyncDispose]() {
      held.release()
      for (const phone of come) void phone.close()
      await (stopped ?? relay.stop())
    },
  }
  return stage
}
