import * as Y from 'yjs'
import { describe, expect, it } from 'vitest'

// What the shape of the board relies on. When one of these changes with a new Yjs, the README of src/document is to be read again.

/** Two documents that agree, and a way to let them meet. */
function pair(fill: (doc: Y.Doc) => void = () => {}) {
  const [one, two] = [new Y.Doc(), new Y.Doc()]
  fill(one)
  const meet = () => {
    Y.applyUpdate(two, Y.encodeStateAsUpdate(one))
    Y.applyUpdate(one, Y.encodeStateAsUpdate(two))
  }
  meet()
  return { one, two, meet }
}

describe('containers', () => {
  it('[B2] a nested container made under one key on two phones loses one side', () => {
    const { one, two, meet } = pair()
    for (const [doc, name] of [[one, 'a'], [two, 'b']] as const) {
      const line = new Y.Text(name)
      doc.getMap('part').set('line', line)
    }
    meet()
    expect(String(one.getMap('part').get('line'))).toHaveLength(1)
  })

  it('[B2] a root container asked for by name on two phones is one and the same', () => {
    const { one, two, meet } = pair()
    one.getText('part.line').insert(0, 'a')
    two.getText('part.line').insert(0, 'b')
    meet()
    expect(one.getText('part.line').toString()).toHaveLength(2)
    expect(two.getText('part.line').toString()).toBe(one.getText('part.line').toString())
  })

  it('[B1] asking for a root container writes nothing', () => {
    const { one } = pair((doc) => doc.getMap('part').set('a', 1))
    const before = Y.encodeStateAsUpdate(one)
    let updates = 0
    one.on('update', () => updates++)
    one.getMap('other')
    one.getText('part.line')
    expect(updates).toBe(0)
    expect(Y.encodeStateAsUpdate(one)).toEqual(before)
  })

  it('[B3] deleting an entry wins over what another phone writes into it meanwhile', () => {
    const { one, two, meet } = pair((doc) => doc.getMap('actions').set('x', new Y.Map([['text', 'old']])))
    one.getMap('actions').delete('x')
    ;(two.getMap('actions').get('x') as Y.Map<string>).set('text', 'new')
    meet()
    expect(two.getMap('actions').has('x')).toBe(false)
  })

  it('[B2] a key that is set wins over the same key deleted meanwhile', () => {
    const { one, two, meet } = pair((doc) => doc.getMap('part').set('mark', true))
    one.getMap('part').delete('mark')
    two.getMap('part').set('mark', 'again')
    meet()
    expect(one.getMap('part').get('mark')).toBe('again')
  })
})

describe('lists', () => {
  it('[B2] an entry that two phones move in an array is there twice', () => {
    const { one, two, meet } = pair((doc) => doc.getArray('list').push(['a', 'b', 'c']))
    for (const doc of [one, two]) {
      doc.transact(() => {
        doc.getArray('list').delete(0)
        doc.getArray('list').insert(doc === one ? 1 : 2, ['a'])
      })
    }
    meet()
    expect(one.getArray('list').toArray().filter((entry) => entry === 'a')).toHaveLength(2)
  })
})

describe('texts', () => {
  it('[B2] a place between the two halves of an emoji destroys it', () => {
    const text = new Y.Doc().getText()
    text.insert(0, '👧')
    text.insert(1, 'x')
    expect(text.toString()).toContain('\ufffd')
  })

  it('[B2] something in a text that is not text takes a place that the string does not show', () => {
    const text = new Y.Doc().getText()
    text.insert(0, 'ab')
    text.insertEmbed(1, { image: 'x' })
    expect(text.length).toBe(3)
    expect(text.toString()).toBe('ab')
  })
})

/** A document and the updates that it was made of. */
function madeOfUpdates() {
  const doc = new Y.Doc()
  const made: Uint8Array[] = []
  doc.on('update', (update) => made.push(update))
  for (let at = 0; at < 40; at++) doc.getText('line').insert(at % 3, String(at))
  doc.getText('line').delete(3, 20)
  doc.getMap('actions').set('x', new Y.Map([['text', 'a']]))
  return { doc, made }
}

describe('updates', () => {
  it('[Q1] updates merged without a document give the same board as the document that made them', () => {
    const { doc, made } = madeOfUpdates()
    const merged = new Y.Doc()
    Y.applyUpdate(merged, Y.mergeUpdates(made))
    const folded = new Y.Doc()
    for (const update of made) Y.applyUpdate(folded, update)
    expect(merged.getText('line').toString()).toBe(doc.getText('line').toString())
    expect(Y.encodeStateAsUpdate(merged)).toEqual(Y.encodeStateAsUpdate(folded))
    expect(Y.encodeStateVector(merged)).toEqual(Y.encodeStateVector(doc))
  })

  it('[Q1] updates may come in any order and twice', () => {
    const { doc, made } = madeOfUpdates()
    const late = new Y.Doc()
    for (const update of [...made.toReversed(), ...made]) Y.applyUpdate(late, update)
    expect(late.getText('line').toString()).toBe(doc.getText('line').toString())
    expect(late.getMap('actions').toJSON()).toEqual(doc.getMap('actions').toJSON())
  })

  it('[Y2] a state vector does not tell of deletions', () => {
    const { one, two } = pair((doc) => doc.getMap('part').set('a', 1))
    one.getMap('part').delete('a')
    expect(Y.encodeStateVector(one)).toEqual(Y.encodeStateVector(two))
    expect(two.getMap('part').has('a')).toBe(true)
  })
})

describe('undo', () => {
  it('[B3] Undo of an added entry would delete what somebody else wrote into it', () => {
    const { one, two, meet } = pair()
    const undo = new Y.UndoManager(one, { trackedOrigins: new Set(['own']) })
    one.transact(() => one.getMap('actions').set('x', new Y.Map([['text', 'a']])), 'own')
    meet()
    ;(two.getMap('actions').get('x') as Y.Map<string>).set('owner', 'ben')
    meet()
    undo.undo()
    expect(one.getMap('actions').has('x')).toBe(false)
  })

  it('[B3] Undo leaves a field alone that somebody else has written since', () => {
    const { one, two, meet } = pair((doc) => doc.getMap('part').set('owner', 'nobody'))
    const undo = new Y.UndoManager(one, { trackedOrigins: new Set(['own']) })
    one.transact(() => one.getMap('part').set('owner', 'ana'), 'own')
    meet()
    two.getMap('part').set('owner', 'ben')
    meet()
    undo.undo()
    expect(one.getMap('part').get('owner')).toBe('ben')
  })

  it('[B3] a transaction that changes nothing would become an undo step of a manager over the whole document', () => {
    const doc = new Y.Doc()
    const undo = new Y.UndoManager(doc, { trackedOrigins: new Set(['own']) })
    doc.transact(() => {}, 'own')
    expect(undo.undoStack).toHaveLength(1)
  })
})
