import * as Y from 'yjs'
import { afterEach, describe, expect, it } from 'vitest'
import { makeBoard } from '../../src/document/make-board.ts'
import { boardToPlain } from '../../src/document/read-board.ts'
import { createBoard } from '../../src/state/create-board.ts'
import { meet } from './open-board.ts'

let now = 1_700_000_000_000
/** How much later it is at every look at the clock, in ms. */
let pace = 1_000
afterEach(() => void (pace = 1_000))

/** Phones that can be apart from the others; who is together is together with all who are. */
function openPhone(name: string) {
  const doc = new Y.Doc()
  let stretch = 1
  let apart = false
  const [board, edit] = createBoard(doc, { personId: () => name, now: () => (now += pace), apart: () => (apart ? stretch : 0) })
  const line = () => edit.decision.line()
  return {
    doc,
    board,
    edit,
    leave: () => void ((apart = true), stretch++),
    back: () => void (apart = false),
    type(text: string) {
      line().change(line().read().length, 0, text)
    },
    rewrite: (text: string) => line().change(0, line().read().length, text),
    says: () => boardToPlain(doc).decision.line,
    versions: () => boardToPlain(doc).decision.versions.line.map(({ text }) => text),
    count: () => doc.getMap('versions').size,
  }
}
type Phone = ReturnType<typeof openPhone>

/** Phones with the same board, on which the decision line says `text`. */
function phones(text = 'Keep it'): [ana: Phone, ben: Phone, cleo: Phone] {
  const all = [openPhone('ana'), openPhone('ben'), openPhone('cleo')] as [Phone, Phone, Phone]
  makeBoard(all[0].doc, { title: 'Test', day: '2026-03-02', time: '10:00', length: 60, decision: text })
  meet(...all)
  return all
}

function backTogether(...all: Phone[]): void {
  meet(...all)
  for (const phone of all) phone.back()
  for (const phone of all) expect(boardToPlain(phone.doc)).toEqual(boardToPlain(all[0]!.doc))
}

describe('typing in a line', () => {
  it('[B2] together goes into one text, with no versions', () => {
    const [ana, ben] = phones()
    ana.type(' or')
    ben.edit.decision.line().change(0, 0, 'Shall we: ')
    backTogether(ana, ben)
    expect([ana.says(), ana.count()]).toEqual(['Shall we: Keep it or', 0])
  })

  it('[B4] apart simply is the line afterwards, when nobody else changed it', () => {
    const [ana, ben] = phones()
    ana.leave()
    for (const letter of ' or not') ana.type(letter)
    expect([ana.says(), ana.versions(), ana.count()]).toEqual(['Keep it or not', [], 1])
    backTogether(ana, ben)
    expect([ben.says(), ben.versions()]).toEqual(['Keep it or not', []])
    ben.type('?')
    backTogether(ana, ben)
    expect([ana.says(), ana.versions(), ana.count()]).toEqual(['Keep it or not?', [], 1])
  })

  it.each([
    ['one was apart from the room', false],
    ['both were apart', true],
  ])('[B4] in two places leaves both versions whole, when %s', (_, both) => {
    const [ana, ben] = phones()
    ana.leave()
    if (both) ben.leave()
    ana.type(' or not')
    ben.rewrite('Replace it')
    backTogether(ana, ben)
    expect(ana.versions().toSorted()).toEqual(['Keep it or not', 'Replace it'])
    expect(ana.says()).toBe(ana.versions()[0])
  })

  it('[B4] three who were apart leave three versions', () => {
    const all = phones()
    for (const phone of all) phone.leave()
    all.forEach((phone, at) => phone.type(String(at)))
    backTogether(...all)
    expect(all[0].versions().toSorted()).toEqual(['Keep it0', 'Keep it1', 'Keep it2'])
  })

  it('[B4] says of each version who wrote it, when, and whether apart', () => {
    const [ana, ben] = phones()
    ana.leave()
    ana.type(' or not')
    ben.type('!')
    backTogether(ana, ben)
    expect(boardToPlain(ben.doc).decision.versions.line).toMatchObject([
      { text: 'Keep it!', by: 'ben', apart: false, at: expect.any(Number) },
      { text: 'Keep it or not', by: 'ana', apart: true, at: expect.any(Number) },
    ])
  })

  it('[B4] says of the version that somebody goes over to without a pause that they wrote it, and is undone by itself', () => {
    const [ana, ben] = phones()
    ana.leave()
    ana.type(' or not')
    backTogether(ana, ben)
    pace = 0
    ben.rewrite('Keep it')
    ana.leave()
    backTogether(ana, ben)
    ana.leave()
    ana.type(' or sell it')
    ben.type('!')
    backTogether(ana, ben)
    expect(boardToPlain(ben.doc).decision.versions.line).toMatchObject([
      { text: 'Keep it!', by: 'ben', apart: false },
      { text: 'Keep it or sell it', by: 'ana', apart: true },
    ])
    ben.edit.decision.line().undo()
    expect([ben.says(), ben.versions()]).toEqual(['Keep it or sell it', []])
  })

  it('[B4] says of who wrote a version last whether they were apart, not of who began it', () => {
    const [ana, ben, cleo] = phones()
    ana.leave()
    ana.type(' or not')
    backTogether(ana, ben, cleo)
    cleo.leave()
    cleo.rewrite('Sell it')
    ben.type(', and when')
    backTogether(ana, ben, cleo)
    expect(boardToPlain(ana.doc).decision.versions.line).toMatchObject([
      { text: 'Keep it or not, and when', by: 'ben', apart: false },
      { text: 'Sell it', by: 'cleo', apart: true },
    ])
  })

  it('[B4] apart the same words is nothing to choose, and typing on is not either', () => {
    const [ana, ben] = phones()
    for (const phone of [ana, ben]) {
      phone.leave()
      phone.type(' or not')
    }
    backTogether(ana, ben)
    expect([ana.says(), ana.versions()]).toEqual(['Keep it or not', []])
    ana.type('?')
    ben.edit.decision.line().change(0, 0, 'So: ')
    backTogether(ana, ben)
    expect([ana.says(), ana.versions()]).toEqual(['So: Keep it or not?', []])
  })

  it('[B4] words win over a line that somebody emptied meanwhile; emptied alone it is empty', () => {
    const [ana, ben, cleo] = phones()
    ana.leave()
    ana.rewrite('')
    expect(ana.says()).toBe('')
    ben.type('!')
    backTogether(ana, ben)
    expect([ana.says(), ana.versions()]).toEqual(['Keep it!', []])
    cleo.leave()
    cleo.rewrite('')
    meet(ana, ben)
    backTogether(ana, ben, cleo)
    expect([ana.says(), ana.versions()]).toEqual(['Keep it!', []])
    cleo.leave()
    cleo.rewrite('')
    backTogether(ana, ben, cleo)
    expect([ana.says(), ana.versions()]).toEqual(['', []])
  })

  it('[B4] arrives on a phone that has not looked at versions yet, letters before the next version', () => {
    const [ana, ben] = phones()
    ana.leave()
    ana.type('1')
    meet(ana, ben)
    ana.type('2')
    ana.leave()
    ana.type('3')
    meet(ana, ben)
    expect(ben.says()).toBe('Keep it123')
  })

  it('[B4] in one stretch apart goes on in one version, in the next one in another', () => {
    const [ana, ben] = phones()
    ana.leave()
    ana.type('1')
    ana.type('2')
    expect(ana.count()).toBe(1)
    backTogether(ana, ben)
    ana.leave()
    ana.type('3')
    ben.type('4')
    backTogether(ana, ben)
    expect(ana.versions().toSorted()).toEqual(['Keep it123', 'Keep it124'])
  })

  it('[B4] goes on in the version at hand, and stands for no version that its writer has not seen', () => {
    const [ana, ben] = phones()
    const typing = ana.edit.decision.line()
    typing.change(0, 0, 'So: ')
    ben.leave()
    ben.type(' or not')
    typing.change(0, 0, 'Well: ')
    backTogether(ana, ben)
    typing.change(0, 0, 'Now: ')
    expect(ana.versions().toSorted()).toEqual(['Keep it or not', 'Now: Well: So: Keep it'])
  })

  it('[Y6] in two windows of one phone, which see each other, goes on as one line', () => {
    const [ana, other, ben] = phones()
    for (const window of [ana, other]) window.leave()
    for (const letter of ' or not') {
      ana.type(letter)
      meet(ana, other)
      other.type('.')
      meet(ana, other)
    }
    expect([other.says(), other.versions()]).toEqual(['Keep it .o.r. .n.o.t.', []])
    backTogether(ana, other, ben)
    expect([ben.says(), ben.versions()]).toEqual(['Keep it .o.r. .n.o.t.', []])
  })

  it('[B4] in one line leaves the other lines, and holds for the problem and the call as well', () => {
    const [ana, ben] = phones()
    const id = ana.edit.call.make({ path: 'Keep', why: 'Since' })
    meet(ana, ben)
    ana.leave()
    for (const [phone, text] of [[ana, 'a'], [ben, 'b']] as const) {
      phone.edit.problem.line().change(0, 0, text)
      phone.edit.call.line(id, 'path').change(0, 0, text)
      phone.edit.call.line(id, 'why').change(0, 0, text)
    }
    backTogether(ana, ben)
    const { problem, call } = boardToPlain(ana.doc)
    const texts = [problem.versions.line, call!.versions.path, call!.versions.why].map((all) => all.map(({ text }) => text))
    expect(texts).toEqual([['b', 'a'], ['bKeep', 'aKeep'], ['bSince', 'aSince']])
    expect(ana.versions()).toEqual([])
  })
})

/** Ana and Ben together again, with a version of each. */
function twoVersions() {
  const [ana, ben, cleo] = phones()
  ana.leave()
  ana.type(' or not')
  ben.rewrite('Replace it')
  backTogether(ana, ben, cleo)
  const idOf = (text: string) => boardToPlain(ana.doc).decision.versions.line.find((one) => one.text === text)!.id
  return { ana, ben, cleo, ofAna: idOf('Keep it or not'), ofBen: idOf('Replace it') }
}

describe('choosing between versions', () => {
  it.each(['Keep it or not', 'Replace it'])('[B4] one tap lets “%s” be the line, for everybody', (text) => {
    const { ana, ben, ofAna, ofBen } = twoVersions()
    ben.edit.decision.line().choose(text === 'Replace it' ? ofBen : ofAna)
    backTogether(ana, ben)
    expect([ana.says(), ana.versions()]).toEqual([text, []])
  })

  it('[B4] twice the same at the same time is one choice; two different ones are asked again', () => {
    const { ana, ben, ofAna, ofBen } = twoVersions()
    ana.edit.decision.line().choose(ofAna)
    ben.edit.decision.line().choose(ofAna)
    backTogether(ana, ben)
    expect([ana.says(), ana.versions()]).toEqual(['Keep it or not', []])
    const again = twoVersions()
    again.ana.edit.decision.line().choose(again.ofAna)
    again.ben.edit.decision.line().choose(again.ofBen)
    backTogether(again.ana, again.ben)
    expect(again.ana.versions().toSorted()).toEqual(['Keep it or not', 'Replace it'])
    expect(ofBen).not.toBe(ofAna)
  })

  it('[B4] does not take along what somebody typed meanwhile into what was not chosen', () => {
    const { ana, ben, ofAna } = twoVersions()
    ana.edit.decision.line().choose(ofAna)
    ben.type('!')
    backTogether(ana, ben)
    expect(ana.versions().toSorted()).toEqual(['Keep it or not', 'Replace it!'])
  })

  it('[B3] is taken back by its own undo, and by nobody else’s', () => {
    const { ana, cleo, ofAna } = twoVersions()
    cleo.edit.decision.line().choose(ofAna)
    backTogether(ana, cleo)
    ana.edit.undo()
    backTogether(ana, cleo)
    expect([cleo.says(), cleo.versions()]).toEqual(['Keep it or not', []])
    ana.edit.redo()
    cleo.edit.undo()
    backTogether(ana, cleo)
    expect(ana.versions().toSorted()).toEqual(['Keep it or not', 'Replace it'])
    cleo.edit.redo()
    expect([cleo.says(), cleo.versions()]).toEqual(['Keep it or not', []])
  })

  it('[B3] taken back keeps what another person has typed in the chosen line since', () => {
    const { ana, ben, ofAna } = twoVersions()
    ana.edit.decision.line().choose(ofAna)
    backTogether(ana, ben)
    ben.type('?')
    backTogether(ana, ben)
    ana.edit.undo()
    expect([ana.says(), ana.versions()]).toEqual(['Keep it or not?', []])
  })

  it('[B4] edited into one, the line stands for both', () => {
    const { ana, ben } = twoVersions()
    const line = ben.edit.decision.line()
    line.join()
    expect(ben.versions()).toHaveLength(2)
    line.change(line.read().length, 0, ', or rent')
    line.change(0, 0, 'So: ')
    backTogether(ana, ben)
    expect([ana.says(), ana.versions()]).toEqual(['So: Replace it, or rent', []])
  })

  it('[B4] what was not chosen is in the history of the board, and comes back from there', () => {
    const { ana, ben, ofAna } = twoVersions()
    expect(boardToPlain(ana.doc).removed).toEqual([])
    ana.edit.decision.line().choose(ofAna)
    backTogether(ana, ben)
    const [left, ...others] = boardToPlain(ben.doc).removed
    expect(others).toEqual([])
    expect(left).toMatchObject({ list: 'versions', text: 'Replace it', by: 'ana' })
    ben.edit.versions.restore(left!.id)
    backTogether(ana, ben)
    expect([ana.says(), ana.versions()]).toEqual(['Replace it', []])
    expect(boardToPlain(ben.doc).removed).toMatchObject([{ text: 'Keep it or not', by: 'ben' }])
  })

  it('[D7] clears the answers to the wording that was not chosen', () => {
    const { ana, ben, ofAna } = twoVersions()
    ben.edit.decision.answer('ben', 'say-it')
    expect(boardToPlain(ben.doc).agreements[0]!.line).toBe('Replace it')
    ana.edit.decision.line().choose(ofAna)
    backTogether(ana, ben)
    expect(ben.says()).not.toBe(boardToPlain(ben.doc).agreements[0]!.line)
  })
})

/** Ana and Ben together again, with a call of each over the same one. */
function callsApart() {
  const [ana, ben, cleo] = phones()
  const first = ana.edit.call.make({ path: 'Wait' })
  meet(ana, ben, cleo)
  ana.leave()
  const [ofAna, ofBen] = [ana.edit.call.make({ path: 'Keep', why: 'Cheap' }), ben.edit.call.make({ path: 'Replace' })]
  backTogether(ana, ben, cleo)
  return { ana, ben, cleo, first, ofAna, ofBen }
}

const paths = ({ doc }: Phone) => boardToPlain(doc).callsApart.map(({ path }) => path).toSorted()

describe('calls made apart', () => {
  it('[B4] stand side by side until one is chosen, which can be undone; the others are earlier ones', () => {
    const { ana, ben, cleo, ofAna } = callsApart()
    expect(paths(cleo)).toEqual(['Keep', 'Replace'])
    expect(boardToPlain(ana.doc).earlierCalls).toMatchObject([{ path: 'Wait' }])
    cleo.edit.call.choose(ofAna)
    backTogether(ana, ben, cleo)
    expect(boardToPlain(ben.doc)).toMatchObject({ call: { path: 'Keep' }, callsApart: [], earlierCalls: [{ path: 'Replace' }, { path: 'Wait' }] })
    cleo.edit.undo()
    backTogether(ana, ben, cleo)
    expect(paths(ben)).toEqual(['Keep', 'Replace'])
  })

  it('[B4] chosen differently at the same moment are asked again, and then one stands', () => {
    const { ana, ben, ofAna, ofBen } = callsApart()
    ana.edit.call.choose(ofAna)
    ben.edit.call.choose(ofBen)
    backTogether(ana, ben)
    expect(paths(ana)).toEqual(['Keep', 'Replace'])
    ana.edit.call.choose(ofBen)
    backTogether(ana, ben)
    expect(boardToPlain(ben.doc)).toMatchObject({ call: { path: 'Replace' }, callsApart: [] })
  })

  it('[B4] are replaced by another one that somebody makes over both', () => {
    const { ana, ben } = callsApart()
    ben.edit.call.make({ path: 'Rent' })
    backTogether(ana, ben)
    expect(boardToPlain(ana.doc)).toMatchObject({ call: { path: 'Rent' }, callsApart: [], earlierCalls: [{}, {}, {}] })
  })

  it('[B4] that say the same are one, with the reason that somebody gave', () => {
    const [ana, ben] = phones()
    ana.leave()
    ana.edit.call.make({ path: 'Keep', why: 'Cheap' })
    ben.edit.call.make({ path: 'Keep ' })
    backTogether(ana, ben)
    expect(boardToPlain(ben.doc)).toMatchObject({ call: { why: 'Cheap' }, callsApart: [], earlierCalls: [] })
  })
})

describe('undo of what was written apart', () => {
  it('[B3] leaves the line as it was, and what others wrote', () => {
    const [ana, ben] = phones()
    ana.leave()
    ana.type(' or not')
    ben.type('!')
    backTogether(ana, ben)
    ana.edit.undo()
    backTogether(ana, ben)
    expect([ana.says(), ana.versions()]).toEqual(['Keep it!', []])
    ana.edit.redo()
    backTogether(ana, ben)
    expect(ana.versions()).toHaveLength(2)
  })

  it('[B3] typing again after it does not heap up versions', () => {
    const [ana] = phones()
    ana.leave()
    for (let times = 0; times < 5; times++) {
      ana.type('x')
      ana.edit.undo()
    }
    expect([ana.says(), ana.count()]).toEqual(['Keep it', 1])
  })

  it('[B3] keeps what somebody else has typed in that version since', () => {
    const [ana, ben] = phones()
    ana.leave()
    ana.type(' or not')
    backTogether(ana, ben)
    ben.type('?')
    backTogether(ana, ben)
    ana.edit.undo()
    backTogether(ana, ben)
    expect([ben.says(), ben.versions()]).toEqual(['Keep it?', []])
  })
})

describe('parking a second question apart', () => {
  it('[B3] is undone without what somebody else has typed in the line since', () => {
    const [ana, ben] = phones('Keep it, and who pays?')
    ana.leave()
    ana.edit.decision.park({ asks: 'Who pays?', cut: [7, 22], instead: '?' })
    backTogether(ana, ben)
    ben.type(' Or not?')
    backTogether(ana, ben)
    ana.edit.undo()
    backTogether(ana, ben)
    expect(ben.says()).toBe('Keep it, and who pays? Or not?')
    expect(ben.board.parked).toEqual([])
  })
})

describe('versions that make no sense', () => {
  const odd: unknown[] = [null, 7, 'x', true, [], {}, new Uint8Array(2)]
  it.each(odd)('[Q6] of the kind %j are read past', (value) => {
    const [ana] = phones()
    const versions = ana.doc.getMap('versions')
    versions.set('odd', value)
    for (const key of ['text', 'from', 'begun', 'by', 'text:written', 'over:first', 'joined:first', 'chosen:x']) {
      const map = versions.set(key, new Y.Map<unknown>([['of', 'decision/line'], [key, value]]))
      map.set('over:', value)
    }
    versions.set('stray', new Y.Map<unknown>([['of', value], ['text', new Y.Text('stray')]]))
    versions.set('first', new Y.Map<unknown>([['of', 'decision/line'], ['text', new Y.Text('stray')]]))
    boardToPlain(ana.doc)
    ana.type(' or not')
    expect(ana.says()).toBe('Keep it or not')
    ana.leave()
    ana.type('?')
    expect(ana.says()).toBe('Keep it or not?')
  })

  it('[Q6] and stand for each other in a circle are all there, and one can be chosen', () => {
    const [ana] = phones('c')
    const versions = ana.doc.getMap('versions')
    for (const [id, other] of [['a', 'b'], ['b', 'a']] as const) {
      versions.set(id, new Y.Map<unknown>([['of', 'decision/line'], ['text', new Y.Text(id)], ['from', ''], [`over:${other}`, other], [`over:${id}`, id], ['over:first', 'c']]))
    }
    expect(ana.versions()).toEqual(['c', 'a', 'b'])
    ana.edit.decision.line().choose('b')
    expect([ana.says(), ana.versions()]).toEqual(['b', []])
  })

  it('[Q6] a choice or a restoring of what is not there does nothing', () => {
    const { ana } = twoVersions()
    const before = Y.encodeStateAsUpdate(ana.doc)
    ana.edit.decision.line().choose('nowhere')
    for (const id of ['', '.', 'nowhere.first', 'x.y.z']) ana.edit.versions.restore(id)
    expect(Y.encodeStateAsUpdate(ana.doc)).toEqual(before)
  })
})
