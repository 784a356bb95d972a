import { getOwner, onCleanup } from 'solid-js'
import { byMade, callShape, callsShape, leftCalls, sortCalls } from '../document/call.ts'
import { watchChanges } from '../document/changes.ts'
import { byStart, pausesShape } from '../document/clock.ts'
import { makeHand } from '../document/hand.ts'
import type { Actor, BoardDoc } from '../document/hand.ts'
import { leftKey, readLeftVersions, sameLeft } from '../document/left-versions.ts'
import { partView } from '../document/part.ts'
import type { PartShape } from '../document/part.ts'
import { isNewer, schemaRoot } from '../document/schema.ts'
import { holdsEntries, listShapes, partShapes } from '../document/shapes.ts'
import { versionsRoot } from '../document/versions.ts'
import type { Clock } from '../method/clock.ts'
import type { Board, Edit } from './board.ts'
import { createCells } from './cells.ts'
import { createEdit } from './create-edit.ts'
import { dismissedRoot, readDismissed } from '../document/dismissed.ts'
import { liveAgreements } from './live-agreements.ts'
import { followPart, liveList, membershipChanges } from './live-list.ts'
import { liveRemoved } from './live-removed.ts'

/** A person's live view of a board and the named writes that change it. Both let go of the board with their owner. */
export function createBoard(doc: BoardDoc, actor: Actor): [Board, Edit] {
  const cells = createCells()
  const hand = makeHand(doc, actor)
  const stop = watchChanges(doc, holdsEntries, (changes) => cells.refresh([...changes, ...membershipChanges(changes)]))
  if (getOwner()) {
    onCleanup(() => {
      stop()
      hand.drop()
    })
  }

  const part = <T>(shape: PartShape<T>) => partView(doc, shape, followPart(cells, doc, shape.root))
  const lists = {
    steps: liveList(cells, doc, listShapes.steps),
    limits: liveList(cells, doc, listShapes.limits),
    facts: liveList(cells, doc, listShapes.facts),
    options: liveList(cells, doc, listShapes.options),
    actions: liveList(cells, doc, listShapes.actions),
    parked: liveList(cells, doc, listShapes.parked),
    questions: liveList(cells, doc, listShapes.questions),
    people: liveList(cells, doc, listShapes.people),
  }
  const agreements = liveAgreements(cells, doc)
  const pauses = liveList(cells, doc, pausesShape, byStart)
  const calls = liveList(cells, doc, callsShape, byMade)
  const pointer = part(callShape)
  const sorted = () => sortCalls(calls.here(), pointer.stands)
  const left = () => cells.read(versionsRoot, leftKey, () => readLeftVersions(doc), sameLeft)
  const removed = liveRemoved(lists, () => [...left(), ...leftCalls(sorted().earlierCalls)])

  const board: Board = {
    session: part(partShapes.session),
    decision: part(partShapes.decision),
    get agreements() {
      return agreements()
    },
    problem: part(partShapes.problem),
    workflow: part(partShapes.workflow),
    get steps() {
      return lists.steps.here()
    },
    get limits() {
      return lists.limits.here()
    },
    noLimit: part(partShapes.noLimit),
    get facts() {
      return lists.facts.here()
    },
    get options() {
      return lists.options.here()
    },
    get actions() {
      return lists.actions.here()
    },
    get parked() {
      return lists.parked.here()
    },
    get questions() {
      return lists.questions.here()
    },
    get people() {
      return lists.people.here()
    },
    get call() {
      return sorted().call
    },
    get callsApart() {
      return sorted().callsApart
    },
    get earlierCalls() {
      return sorted().earlierCalls
    },
    clock: Object.defineProperty(part(partShapes.clock), 'pauses', { enumerable: true, get: pauses.here }) as Clock,
    onScreen: part(partShapes.onScreen),
    review: part(partShapes.review),
    thread: part(partShapes.thread),
    get dismissed() {
      return cells.read(dismissedRoot, '', () => readDismissed(doc), () => false)
    },
    get removed() {
      return removed()
    },
    get newer() {
      return cells.read(schemaRoot, 'schema', () => isNewer(doc))
    },
  }
  return [board, createEdit(hand)]
}
