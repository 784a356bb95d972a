import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { phaseUsed, ran, roomPhase } from '../../src/method/clock.ts'
import { sameSentence } from '../../src/method/decision.ts'
import { meet, openBoard, openTwo, own, pass } from './open-board.ts'

const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

describe('the clock', () => {
  it('[C2] starts once, and whoever starts it holds it until somebody takes it over', () => {
    const { ana, ben } = openTwo()
    ana.edit.clock.start()
    const started = ana.board.clock.startedAt
    meet(ana, ben)
    ben.edit.clock.start()
    expect(ben.board.clock).toMatchObject({ startedAt: started, holderId: 'ana' })
    ben.edit.clock.hold('ben')
    meet(ana, ben)
    expect(ana.board.clock.holderId).toBe('ben')
  })

  it('[C2] nothing can be paused or entered before the start', () => {
    const { ana } = openTwo()
    ana.edit.clock.pause()
    ana.edit.clock.resume()
    ana.edit.clock.enter('walk')
    expect(ana.board.clock).toMatchObject({ startedAt: null, pauses: [], enteredAt: { walk: null } })
  })

  it('[C2] a pause that two people begin apart from each other ends for both, and its time counts once', () => {
    const { ana, ben } = openTwo()
    ana.edit.clock.start()
    meet(ana, ben)
    ana.edit.clock.pause()
    ana.edit.clock.pause()
    ben.edit.clock.pause()
    meet(ana, ben)
    expect(ana.board.clock.pauses).toHaveLength(2)
    ben.edit.clock.resume()
    meet(ana, ben)
    const { clock } = ana.board
    expect(clock.pauses.map((pause) => pause.to)).not.toContain(null)
    const [first, second] = clock.pauses
    expect(first!.from).toBeLessThan(second!.from)
    const until = Math.max(first!.to!, second!.to!)
    expect(ran(clock, first!.from, until)).toBe(0)
  })

  it('[C2] two minutes more, given by two people at the same time, are four', () => {
    const { ana, ben } = openTwo()
    ana.edit.clock.add('walk', 2)
    ben.edit.clock.add('walk', 2)
    meet(ana, ben)
    expect(ben.board.clock.added).toEqual({ frame: 0, walk: 4, compare: 0, lock: 0 })
    ana.edit.clock.add('walk', -2)
    expect(ana.board.clock.added.walk).toBe(2)
  })

  it('[C2] whoever takes back their typing never moves the room', () => {
    const { ana } = openTwo()
    ana.edit.clock.start()
    ana.edit.decision.line().change(0, 0, 'Keep it')
    ana.edit.clock.moveOn('frame')
    ana.edit.clock.pause()
    for (let step = 0; step < 5; step++) ana.edit.undo()
    expect(ana.board.decision.line).toBe('')
    expect(ana.board.clock).toMatchObject({ startedAt: expect.any(Number), holderId: 'ana', pauses: [{ to: null }] })
    expect(roomPhase(ana.board.clock)).toBe('walk')
  })

  it('[C2] two who move on at the same time move the room once, whether they saw each other’s press or not', () => {
    const { ana, ben } = openTwo()
    ana.edit.clock.start()
    pass(600_000)
    meet(ana, ben)
    ana.edit.clock.moveOn('frame')
    ben.edit.clock.moveOn('frame')
    meet(ana, ben)
    expect([roomPhase(ana.board.clock), roomPhase(ben.board.clock)]).toEqual(['walk', 'walk'])
    expect(ana.board.clock.enteredAt).toEqual(ben.board.clock.enteredAt)
    pass(-2_000)
    ben.edit.clock.moveOn('walk')
    expect(roomPhase(ben.board.clock)).toBe('walk')
    pass(600_000)
    ben.edit.clock.moveOn('walk')
    expect(roomPhase(ben.board.clock)).toBe('compare')
    ben.edit.clock.moveOn('walk')
    expect(roomPhase(ben.board.clock)).toBe('compare')
  })

  it('[C2] two who take the clock at the same time: all see the same one hold it', () => {
    const { ana, ben } = openTwo()
    ana.edit.clock.start()
    meet(ana, ben)
    ana.edit.clock.hold('cyd')
    ben.edit.clock.hold('ben')
    meet(ana, ben)
    expect(ana.board.clock.holderId).toBe(ben.board.clock.holderId)
    expect(['cyd', 'ben']).toContain(ana.board.clock.holderId)
  })

  it('[C6] the room goes on, jumps to Lock, and goes back without losing when a phase began', () => {
    const { ana } = openTwo()
    ana.edit.clock.start()
    ana.edit.clock.enter('walk')
    const walk = ana.board.clock.enteredAt.walk
    ana.edit.clock.enter('lock')
    expect(roomPhase(ana.board.clock)).toBe('lock')
    expect(phaseUsed(ana.board.clock, 'compare', Number.MAX_SAFE_INTEGER)).toBe(0)
    ana.edit.clock.enter('walk')
    expect(ana.board.clock.enteredAt).toEqual({ walk, compare: null, lock: null })
    ana.edit.clock.enter('frame')
    expect(roomPhase(ana.board.clock)).toBe('frame')
  })

  it('[C8] starts late with whatever minutes are left, and no impossible number of them', () => {
    const { ana } = openTwo()
    ana.edit.clock.start(48)
    expect(ana.board.clock).toMatchObject({ length: 48, startedAt: expect.any(Number), holderId: 'ana' })
    for (const [wrong, kept] of [[19, 60], [90.5, 60], [-3, 60], [1e9, 60], [20, 20]]) {
      ana.edit.clock.setLength(wrong!)
      expect(ana.board.clock.length).toBe(kept)
    }
  })

  it('[C3] what was done by a phone’s own clock is put right once that phone hears the relay, and nothing else is', () => {
    const { ana, ben } = openTwo()
    own.add('ana')
    ana.edit.clock.start()
    ana.edit.clock.moveOn('frame')
    pass(9_000)
    ana.edit.clock.moveOn('frame')
    ana.edit.clock.pause()
    own.delete('ana')
    const before = plain(ana.board.clock)
    meet(ana, ben)
    ben.edit.clock.moveOn('walk')
    meet(ana, ben)
    const compare = ana.board.clock.enteredAt.compare
    ben.edit.clock.settle(1_000)
    expect(plain(ben.board.clock).startedAt).toBe(before.startedAt)
    ana.edit.clock.settle(7_200_000)
    ana.edit.clock.settle(7_200_000)
    meet(ana, ben)
    const { clock } = ben.board
    expect(clock.startedAt).toBe(before.startedAt! + 7_200_000)
    expect(clock.enteredAt.walk).toBe(before.enteredAt.walk! + 7_200_000)
    expect(clock.enteredAt.compare).toBe(compare)
    expect(clock.pauses[0]!.from).toBe(before.pauses[0]!.from + 7_200_000)
  })

  it('[Q6] moments that make no sense never happened', () => {
    const { ana } = openTwo()
    const map = ana.doc.getMap('clock')
    for (const odd of [{ at: 'soon', own: 'ana' }, { at: Number.NaN }, { own: 'ana' }, [5], 'now', 1e300, true]) {
      map.set('startedAt', odd)
      expect(ana.board.clock.startedAt).toBeNull()
      ana.edit.clock.settle(5)
      expect(ana.board.clock.startedAt).toBeNull()
    }
  })

  it('[C8] is the same for somebody who opens the board later', () => {
    const { ana } = openTwo()
    ana.edit.clock.setLength(45)
    ana.edit.clock.start()
    ana.edit.clock.enter('walk')
    ana.edit.clock.pause()
    const late = openBoard('late')
    Y.applyUpdate(late.doc, Y.encodeStateAsUpdate(ana.doc))
    expect(JSON.parse(JSON.stringify(late.board.clock))).toEqual(JSON.parse(JSON.stringify(ana.board.clock)))
    expect(late.board.clock.length).toBe(45)
  })
})

describe('the decision line', () => {
  it('[D7] an answer counts for the wording it was given to, and an edit to the line clears it', () => {
    const { ana, ben } = openTwo()
    ana.edit.decision.line().change(0, 0, 'Keep it or not')
    for (const id of ['ana', 'ben']) ana.edit.people.join(id, id)
    meet(ana, ben)
    ana.edit.decision.answer('ana', 'say-it')
    ben.edit.decision.answer('ben', 'not-yet')
    meet(ana, ben)
    const count = () => sameSentence(ana.board.decision.line, ana.board.agreements, ana.board.people)
    expect(count()).toEqual({ say: 1, answered: 2, of: 2 })
    ben.edit.decision.line().change(0, 0, 'We ')
    meet(ana, ben)
    expect(count()).toEqual({ say: 0, answered: 0, of: 2 })
    ben.edit.decision.answer('ben', 'say-it')
    meet(ana, ben)
    expect(count()).toEqual({ say: 1, answered: 1, of: 2 })
    ben.edit.decision.answer('ben', null)
    expect(ben.board.agreements.map((one) => one.personId)).toEqual(['ana'])
  })
})

describe('the call', () => {
  it('[X1] only one stands, with the decider named in it, and the earlier ones are its history', () => {
    const { ana, ben } = openTwo()
    const option = ana.edit.options.add({ line: 'Keep it' })
    ana.edit.decision.set('deciderId', 'nadia')
    expect(ana.board.call).toBeNull()
    ana.edit.call.make({ optionId: option, path: 'Keep it for 90 days', why: 'Cheap' })
    meet(ana, ben)
    const second = ben.edit.call.make({ path: 'Replace it' })
    ben.edit.call.line(second, 'why').change(0, 0, 'It breaks')
    meet(ana, ben)
    expect(ana.board.call).toMatchObject({ path: 'Replace it', why: 'It breaks', deciderId: 'nadia', optionId: '' })
    expect(ana.board.earlierCalls).toMatchObject([{ path: 'Keep it for 90 days', why: 'Cheap', optionId: option }])
  })

  it('[X1] two calls made apart from each other: one stands on every phone, none is lost', () => {
    const { ana, ben } = openTwo()
    ana.edit.call.make({ path: 'a' })
    ben.edit.call.make({ path: 'b' })
    meet(ana, ben)
    expect(ana.board.call!.path).toBe(ben.board.call!.path)
    expect(ana.board.callsApart.map((call) => call.path).toSorted()).toEqual(['a', 'b'])
  })
})

describe('the end', () => {
  it('[B1] a board closes once and can be reopened', () => {
    const { ana, ben } = openTwo()
    ana.edit.session.close()
    meet(ana, ben)
    ben.edit.session.close()
    expect(ben.board.session).toMatchObject({ closedBy: 'ana', closedAt: ana.board.session.closedAt })
    ben.edit.session.reopen()
    meet(ana, ben)
    expect(ana.board.session).toMatchObject({ closedBy: '', closedAt: null })
  })

  it('[R2] a review ends with a time, and can go on', () => {
    const { ana } = openTwo()
    ana.edit.review.setDay('2026-03-12')
    ana.edit.review.set('faster', 'seen', 'Four calls')
    ana.edit.review.end('adjust')
    expect(ana.board.review).toMatchObject({ day: '2026-03-12', end: 'adjust', endedAt: expect.any(Number) })
    expect(ana.board.review.answers.faster).toEqual({ expected: '', seen: 'Four calls' })
    ana.edit.review.end('')
    expect(ana.board.review).toMatchObject({ end: '', endedAt: null })
  })

  it('[L4] a limit carries the time at which it came up', () => {
    const { ana } = openTwo()
    ana.edit.clock.start()
    ana.edit.limits.add({ type: 'rule', text: 'Signature needed' })
    ana.edit.limits.none('money', true)
    expect(ana.board.limits[0]!.raisedAt).toBeGreaterThan(ana.board.clock.startedAt!)
    expect(ana.board.noLimit).toEqual({ money: true, hours: false, people: false })
  })
})
