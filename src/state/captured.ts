import { batch } from 'solid-js'
import type { CaptureKind } from './phone.ts'
import type { Room } from './room.ts'

interface Captured {
  readonly id: string
  readonly takeBack: () => void
}

/**
 * Puts one captured text on a board as what the person said it is, and returns its id and the way to take it back (K1). A
 * fact may be written as "label: value". A limit starts as a rule; its type can be chosen later.
 */
export function captureOn(room: Room, kind: CaptureKind, written: string): Captured {
  const text = written.trim()
  const { edit } = room
  const save = {
    action: () => [edit.actions, edit.actions.add({ text })] as const,
    limit: () => [edit.limits, edit.limits.add({ type: 'rule', text, raisedAt: room.now() })] as const,
    question: () => [edit.questions, edit.questions.add({ text })] as const,
    parked: () => [edit.parked, edit.parked.add({ text, kind: 'parked' })] as const,
    fact: () => [edit.facts, edit.facts.add(splitFact(text))] as const,
  }[kind]
  // It is on its way to the disk before it is drawn, which takes a slow phone longer.
  const [list, id] = batch(() => {
    const added = save()
    room.keep()
    return added
  })
  return { id, takeBack: () => list.remove(id) }
}

/** "Error rate: 4 %" as label and value; a text without a value is all label. A link is never split. */
export function splitFact(text: string): { label: string; value: string } {
  const [, label, value] = /^([^:=]{1,60}?)\s*[:=]\s*(?!\/\/)(.+)$/s.exec(text) ?? []
  return label && value ? { label, value } : { label: text, value: '' }
}
