import * as Y from 'yjs'
import type { Hand } from './hand.ts'
import { sharedText } from './holder.ts'
import type { Holder } from './holder.ts'
import { newId } from './id.ts'
import { makeLine } from './line.ts'
import type { Line } from './line.ts'
import { differing, firstId, headsOf, keptVersions, sayTheSame, versionsRoot } from './versions.ts'
import type { KeptVersion } from './versions.ts'

/** A line of which people who are apart write versions of their own (B4). */
export interface VersionedLine extends Line {
  /** The version that this handle shows and types in; it stays while that is one of several. */
  at(): string
  /** Settles where typing goes before it becomes part of a larger step, so that undoing that leaves what others write there. */
  ready(): VersionedLine
  /** What is typed next begins one version over all that stand side by side. */
  join(): void
  /** Lets one of the versions that stand side by side be the line; one undo step. */
  choose(id: string): void
  /** Lets the line say this from now on, over whatever it says; one undo step. */
  say(text: string): void
}

/** How long a person goes on writing before it is noted again when, in ms. */
const notedFor = 60_000

/** Makes a handle for a line with versions. Typing together goes into the version at hand, typing apart into one of its own. */
export function makeVersionedLine(hand: Hand, holder: Holder, key: string): VersionedLine {
  const { doc, actor } = hand
  const name = holder.name(key)
  let at = firstId
  let joining = false
  let target: KeptVersion | null = null

  const look = () => {
    const all = keptVersions(holder, key)
    const heads = headsOf(all)
    const shown = differing(heads)
    const here = shown.find((one) => one.id === at) ?? shown[0]!
    at = here.id
    if (shown.length < 2) joining = false
    return { all, heads, here }
  }
  const note = (by: string, when: number) => ({ by, at: when, ...(actor.apart?.() ? { apart: true } : {}) })
  const kept = (id: string) => keptVersions(holder, key).find((one) => one.id === id) ?? null

  const begin = (over: readonly KeptVersion[], from: string): string => {
    const id = newId()
    hand.prepare(() => {
      const map = doc.getMap(versionsRoot).set(id, new Y.Map<unknown>())
      map.set('of', name)
      map.set('text', new Y.Text(from))
      map.set('from', from)
      const [by, begun] = [actor.personId(), actor.now()]
      map.set('by', by)
      map.set('begun', begun)
      map.set('text:written', note(by, begun))
      for (const one of over) map.set(`over:${one.id}`, one.text)
    })
    return id
  }

  /** Settles which version is typed in: the one at hand, one begun before in this stretch, or a new one. */
  const before = () => {
    const { all, heads, here } = look()
    const stretch = actor.apart?.() ?? 0
    const mine = hand.begun.get(name)
    target = here
    if (!holder.map || (!joining && (stretch === 0 || (mine?.stretch === stretch && mine.id === here.id)))) return
    const over = joining ? heads : heads.filter((one) => sayTheSame(one, here))
    const idle = all.find((one) => one.id === mine?.id && mine.stretch === stretch && one.text === here.text)
    const again = idle && over.every((one) => idle.over.get(one.id) === one.text)
    at = again ? idle.id : begin(over, here.text)
    joining = false
    hand.begun.set(name, { id: at, stretch })
    target = kept(at)
  }
  /** Takes over what says the same elsewhere, and notes who writes. */
  const after = (begins: boolean) => {
    if (!target) return
    const { id, text, map } = target
    for (const one of headsOf(keptVersions(holder, key))) {
      if (one.id !== id && one.map && sayTheSame(one, { ...one, text })) one.map.set(`joined:${id}`, one.text)
    }
    const by = actor.personId()
    const now = actor.now()
    if (!begins || (target.by === by && now - (target.at ?? 0) < notedFor)) return
    if (map) map.set('text:written', note(by, now))
    else holder.map?.set(`${key}:written`, note(by, now))
  }
  const say = (text: string) => {
    const { heads } = look()
    if (!holder.map || (heads.length === 1 && heads[0]!.text === text)) return
    at = begin(heads, text)
    hand.act(() => kept(at)?.map?.set(`chosen:${actor.personId()}`, true))
  }

  const self: VersionedLine = {
    ...makeLine(hand, {
      name: () => `${name}/${target?.id ?? ''}`,
      read: () => look().here.text,
      // Asked after every change of the board, and on most boards there are no versions.
      find: () => (doc.getMap(versionsRoot).size === 0 ? holder.line(key) : look().here.shared),
      before,
      target: () => (target?.id === firstId ? sharedText(holder, key) : (target?.shared ?? null)),
      after,
    }),
    at: () => look().here.id,
    ready: () => {
      before()
      return self
    },
    join: () => void (joining = true),
    choose(id) {
      const chosen = look().heads.find((one) => one.id === id)
      if (chosen) say(chosen.text)
    },
    say,
  }
  return self
}
