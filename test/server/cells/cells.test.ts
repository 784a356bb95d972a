import { describe, expect, test, vi } from 'vitest'
import { type Disk, type Effect, wordsOf } from './effects.ts'
import { type MessageName, messageNames, messages } from './messages.ts'
import { alteredAt, answerTo, intruderNames, intruders, proofOf } from './refused.ts'
import { stageIn, type Stage, type State, states } from './states.ts'
import { table } from './table.ts'

vi.setConfig({ testTimeout: 60_000 })

const nobodyKnocks = { shownId: 77, knockId: 1 }
/** How many of the two in the room are sent away by the state itself; nobody who edits stays long where it has moved. */
const endsFor: Partial<Record<State, number>> = { moved: 2, deleted: 2, unreadable: 2 }
const refusal = /^HTTP\/1\.1 401 Unauthorized\r\n[^]*\r\n\r\n$/

function diskOf(stored: string[] | 'ended', { kept }: Stage, state: State): Disk {
  if (stored === 'ended') return state === 'moved' || state === 'deleted' ? 'same' : 'ended'
  if (stored.join() === kept.join()) return 'same'
  // What is neither is shown as it is.
  return stored.join() === [...kept, 'new'].toSorted().join() ? 'more' : (stored.join() as Disk)
}

async function effectOf(state: State, role: 'edit' | 'view', name: MessageName): Promise<Effect> {
  await using stage = await stageIn(state)
  const sender = await stage.come(role)
  const around = name.startsWith('knock') ? await stage.knock() : nobodyKnocks
  await stage.begin()
  const phones = [sender, stage.editor, stage.viewer]
  const from = phones.map(({ heard }) => heard.length)
  const said = messages[name](around)
  if (typeof said === 'string') sender.sendText(said)
  else sender.send(said)
  await stage.pass()
  const disk = diskOf(await stage.finish(), stage, state)
  const [bySender, byEditor, byViewer] = await Promise.all(phones.map((phone, place) => wordsOf(phone, from[place]!)))
  return { sender: bySender!, editor: byEditor!, viewer: byViewer!, disk }
}

describe.each(states)('in a room that is %s', (state) => {
  test.each(['edit', 'view'] as const)('[Q8] each message by a link to %s leads to what the table says for its sender, the others and the disk', async (role) => {
    const found: Partial<Record<MessageName, Effect>> = {}
    for (const name of messageNames) found[name] = await effectOf(state, role, name)
    const expected = Object.fromEntries(messageNames.map((name) => [name, table[name][role][state]]))
    expect(found).toEqual(expected)
  })

  test('[Q8] [V3] whoever is refused gets one and the same answer whatever they say, and nobody and no disk notices', async () => {
    await using stage = await stageIn(state)
    await stage.begin()
    const { relay, links, editor, viewer } = stage
    const [from, before] = [[editor, viewer].map(({ heard }) => heard.length), { ...relay.counts }]
    const answers = new Set<string>()
    for (const name of messageNames) {
      const all = intruderNames.map((who) => answerTo(relay.port, links.edit.roomId, intruders[who](links), messages[name](nobodyKnocks)))
      for (const answer of await Promise.all(all)) answers.add(answer)
      // So many are refused at once that their allowance has to grow again.
      await stage.pass(intruderNames.length * 1_000)
    }
    expect(answers.size).toBe(1)
    if (state === 'stopping') expect(answers).toContain('')
    else expect([...answers][0]).toMatch(refusal)
    // Those in the room have asked for the time meanwhile.
    const { messages: count, bytes } = relay.counts
    const wrongProofs = state === 'stopping' ? 0 : messageNames.length * intruderNames.length
    expect(relay.counts).toEqual({ ...before, messages: count, bytes, wrongProofs })
    const heard = (await Promise.all([editor, viewer].map((phone, place) => wordsOf(phone, from[place]!)))).flat()
    expect(heard.filter((word) => !word.startsWith('closed'))).toEqual([])
    expect(heard).toHaveLength(endsFor[state] ?? 0)
    expect(diskOf(await stage.finish(), stage, state)).toBe('same')
  })
})

test('[Q8] a link altered at any one letter opens nothing, here as at a room of any other name', async () => {
  await using stage = await stageIn('loaded')
  const { relay, links } = stage
  const { roomId } = links.edit
  const answers = new Set<string>()
  const altered = [links.edit, links.view].map(proofOf).flatMap((proof) => [
    ...Array.from(proof, (_, at) => [roomId, alteredAt(proof, at)] as const),
    ...Array.from(roomId, (_, at) => [alteredAt(roomId, at), proof] as const),
  ])
  for (let first = 0; first < altered.length; first += 20) {
    const some = altered.slice(first, first + 20).map(([room, proof]) => answerTo(relay.port, room, proof))
    for (const answer of await Promise.all(some)) answers.add(answer)
    await stage.pass(20_000)
  }
  expect(answers.size).toBe(1)
  expect([...answers][0]).toMatch(refusal)
})
