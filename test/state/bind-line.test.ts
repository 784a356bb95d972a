import { afterEach, describe, expect, it } from 'vitest'
import { bindLine } from '../../src/state/bind-line.ts'
import type { TestPhone } from './two-phones.ts'
import { meet, twoPhones } from './two-phones.ts'

type Field = HTMLTextAreaElement | HTMLInputElement

/** A focused field on the decision line of a phone; each is in a page of its own, since a page has one focus. */
function fieldOf(phone: TestPhone, tag: 'textarea' | 'input' = 'textarea'): Field {
  const page = document.body.appendChild(document.createElement('iframe')).contentDocument!
  const field = page.body.appendChild(page.createElement(tag))
  bindLine(field, phone.edit.decision.line())
  field.focus()
  return field
}

/** What a browser does when a person types at the caret, or over the selection. */
function type(field: Field, text: string) {
  field.setRangeText(text, field.selectionStart!, field.selectionEnd!, 'end')
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

function backspace(field: Field, units: number) {
  field.setRangeText('', field.selectionStart! - units, field.selectionStart!, 'end')
  field.dispatchEvent(new InputEvent('input', { bubbles: true }))
}

/** What a browser does while a letter is being composed: the part that is composed is replaced again and again. */
function composing(field: Field) {
  const start = field.selectionStart!
  let end = field.selectionEnd!
  field.dispatchEvent(new CompositionEvent('compositionstart'))
  return {
    to(text: string) {
      field.setRangeText(text, start, end, 'end')
      end = start + text.length
      field.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }))
    },
    end: () => field.dispatchEvent(new CompositionEvent('compositionend')),
  }
}

function press(field: Field, key: string, options: KeyboardEventInit = {}) {
  field.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey: true, cancelable: true, bubbles: true, ...options }))
}

function room(text = '') {
  const { ana, ben } = twoPhones()
  if (text) ana.edit.decision.line().change(0, 0, text)
  meet(ana, ben)
  return { ana, ben, at: fieldOf(ana), other: fieldOf(ben) }
}

const lineOf = (phone: TestPhone) => phone.board.decision.line

afterEach(() => {
  document.body.replaceChildren()
})

describe('a text field on a shared line', () => {
  it('[B2] shows the line, and what others type in it', () => {
    const { ana, ben, at, other } = room('Keep')
    expect(at.value).toBe('Keep')
    other.setSelectionRange(4, 4)
    type(other, ' the press')
    meet(ana, ben)
    expect(at.value).toBe('Keep the press')
    expect(lineOf(ana)).toBe('Keep the press')
  })

  it('[B2] two people who type in one line keep all letters, in the order each of them typed', () => {
    const { ana, ben, at, other } = room('A or B')
    at.setSelectionRange(0, 0)
    other.setSelectionRange(6, 6)
    for (const letter of 'Buy ') type(at, letter)
    for (const letter of ' today') type(other, letter)
    meet(ana, ben)
    expect(at.value).toBe('Buy A or B today')
    expect(other.value).toBe(at.value)
    for (const letter of ['x', 'y']) {
      type(at, letter)
      type(other, letter.toUpperCase())
      meet(ana, ben)
    }
    expect(at.value).toBe('Buy xyA or B todayXY')
    expect(other.value).toBe(at.value)
  })

  it.each([
    ['before the caret', 0, 'Now: ', 10],
    ['behind the caret', 9, '!', 5],
    ['right at the caret', 5, 'old ', 5],
  ])('[B2] the caret stays in its place when others type %s', (_, index, insert, caret) => {
    const { ana, ben, at } = room('Keep the press')
    at.setSelectionRange(5, 5)
    ben.edit.decision.line().change(index, 0, insert)
    meet(ana, ben)
    expect([at.selectionStart, at.selectionEnd]).toEqual([caret, caret])
  })

  it('[B2] a selection keeps its words and its direction, and shrinks by what others delete', () => {
    const { ana, ben, at } = room('Keep the old press')
    at.setSelectionRange(5, 12, 'backward')
    ben.edit.decision.line().change(0, 5, '')
    ben.edit.decision.line().change(4, 4, '')
    meet(ana, ben)
    expect(at.value).toBe('the press')
    expect([at.selectionStart, at.selectionEnd, at.selectionDirection]).toEqual([0, 4, 'backward'])
  })

  it('[B2] a field that is not in use does not take the focus when others type', () => {
    const { ana, ben, at } = room('Keep')
    at.blur()
    ben.edit.decision.line().change(0, 0, 'x')
    meet(ana, ben)
    expect(at.value).toBe('xKeep')
    expect(at.ownerDocument.activeElement).not.toBe(at)
  })

  it('[B2] typing one of several equal letters puts it where the caret was', () => {
    const { ana, at } = room('aaa')
    const heard: unknown[] = []
    ana.edit.decision.line().watch((delta) => heard.push(delta))
    at.setSelectionRange(1, 1)
    type(at, 'a')
    backspace(at, 1)
    expect(heard).toEqual([[{ retain: 1 }, { insert: 'a' }], [{ retain: 1 }, { delete: 1 }]])
  })
})

describe('composing a letter (IME)', () => {
  it('[B2] others do not touch the field meanwhile, and nothing is lost', () => {
    const { ana, ben, at, other } = room('印刷')
    at.setSelectionRange(2, 2)
    const input = composing(at)
    input.to('k')
    ben.edit.decision.line().change(0, 0, '新しい')
    meet(ana, ben)
    expect(at.value).toBe('印刷k')
    input.to('き')
    input.to('機')
    expect(at.value).toBe('印刷機')
    input.end()
    meet(ana, ben)
    expect(at.value).toBe('新しい印刷機')
    expect(other.value).toBe(at.value)
    expect(at.selectionStart).toBe(6)
  })

  it('[B2] others may delete around and type inside what is being composed over', () => {
    const { ana, ben, at, other } = room('one two three')
    at.setSelectionRange(4, 7)
    const input = composing(at)
    ben.edit.decision.line().change(0, 4, '')
    ben.edit.decision.line().change(1, 0, '-')
    meet(ana, ben)
    input.to('z')
    input.to('zwei')
    input.end()
    meet(ana, ben)
    expect(at.value).toBe('zwei- three')
    expect(other.value).toBe(at.value)
  })

  it('[B2] what was composed so far is kept when the field goes away', () => {
    const { ana } = twoPhones()
    const field = document.createElement('textarea')
    const letGo = bindLine(field, ana.edit.decision.line())
    field.dispatchEvent(new CompositionEvent('compositionstart'))
    field.value = 'hello'
    letGo()
    expect(lineOf(ana)).toBe('hello')
  })
})

describe('emoji', () => {
  const family = '👨‍👩‍👧‍👦'

  it('[B2] family emoji and skin tones come through typing, replacing and deleting whole', () => {
    const { ana, ben, at, other } = room()
    type(at, `Team ${family}👍🏽`)
    meet(ana, ben)
    expect(other.value).toBe(`Team ${family}👍🏽`)
    backspace(at, '👍🏽'.length)
    type(at, '👍🏿')
    meet(ana, ben)
    expect(other.value).toBe(`Team ${family}👍🏿`)
    expect(lineOf(ben)).not.toContain('\ufffd')
  })

  it('[B2] an emoji replaced by one that shares half of its code is replaced as a whole', () => {
    const { ana, ben, at, other } = room('👧')
    at.setSelectionRange(0, 2)
    type(at, '👦')
    ben.edit.decision.line().change(2, 0, '!')
    meet(ana, ben)
    expect(lineOf(ana)).not.toContain('\ufffd')
    expect(other.value).toBe(at.value)
    expect(at.value).toContain('👦')
    expect(at.value).toContain('!')
  })

  it('[B2] a place inside an emoji is taken for the place before it', () => {
    const { ana } = twoPhones()
    const line = ana.edit.decision.line()
    line.change(0, 0, 'a👧b')
    line.change(2, 0, 'x')
    expect(line.read()).toBe('ax👧b')
    line.change(3, 1, '')
    expect(line.read()).toBe('axb')
  })
})

describe('undo in a field', () => {
  it('[B3] takes back own typing by pauses, and leaves what others typed', () => {
    const { ana, ben, at } = room('Keep')
    at.setSelectionRange(4, 4)
    ana.wait(5000)
    type(at, ' it')
    type(at, '!')
    ana.wait(5000)
    type(at, '?')
    ben.edit.decision.line().change(0, 0, 'Ben: ')
    meet(ana, ben)
    press(at, 'z')
    expect(at.value).toBe('Ben: Keep it!')
    press(at, 'z')
    expect(at.value).toBe('Ben: Keep')
    expect(at.selectionStart).toBe(9)
    press(at, 'z', { shiftKey: true })
    expect(at.value).toBe('Ben: Keep it!')
    expect(at.selectionStart).toBe(13)
    press(at, 'y')
    expect(at.value).toBe('Ben: Keep it!?')
  })

  it('[B3] also answers the undo of menus, gestures and the system', () => {
    const { ana, at } = room('Keep')
    at.setSelectionRange(4, 4)
    ana.edit.decision.set('saidOutLoud', true)
    type(at, ' it')
    const undo = new InputEvent('beforeinput', { inputType: 'historyUndo', cancelable: true })
    at.dispatchEvent(undo)
    expect(undo.defaultPrevented).toBe(true)
    expect(at.value).toBe('Keep')
    at.dispatchEvent(new InputEvent('beforeinput', { inputType: 'historyRedo', cancelable: true }))
    expect(at.value).toBe('Keep it')
  })
})

function paste(field: Field, text: string) {
  const event = new Event('paste', { bubbles: true, cancelable: true })
  Object.assign(event, { clipboardData: { getData: () => text } })
  if (field.dispatchEvent(event)) type(field, text)
}

describe('one line', () => {
  it.each(['textarea', 'input'] as const)('[D1] line breaks of a pasted text become spaces in a %s', (tag) => {
    const { ana } = twoPhones()
    const field = fieldOf(ana, tag)
    paste(field, 'Keep the press\r\n  or lease\n\na new one\n')
    expect(field.value).toBe('Keep the press or lease a new one')
    expect(lineOf(ana)).toBe(field.value)
    expect(field.selectionStart).toBe(field.value.length)
  })

  it('[D1] a line break that comes in another way becomes a space', () => {
    const { ana, at } = room('ab')
    at.setSelectionRange(1, 1)
    type(at, '\n')
    expect(at.value).toBe('a b')
    expect(lineOf(ana)).toBe('a b')
    expect(at.selectionStart).toBe(2)
  })
})

describe('a line of which there are several versions', () => {
  it('[B4] typing apart and back goes on in the field as if nothing had happened, when nobody else changed the line', () => {
    const { ana, ben, at, other } = room('Keep')
    at.setSelectionRange(4, 4)
    ana.leave()
    for (const letter of ' it') type(at, letter)
    meet(ana, ben)
    ana.back()
    for (const letter of ' or') type(at, letter)
    meet(ana, ben)
    expect([at.value, other.value, lineOf(ben)]).toEqual(['Keep it or', 'Keep it or', 'Keep it or'])
    expect(at.selectionStart).toBe(10)
    other.setSelectionRange(0, 0)
    type(other, 'So: ')
    meet(ana, ben)
    expect([at.value, at.selectionStart]).toEqual(['So: Keep it or', 14])
  })

  it('[B4] whoever types goes on in the version at hand when another one arrives', () => {
    const { ana, ben, at, other } = room('Keep')
    ben.leave()
    at.setSelectionRange(4, 4)
    other.setSelectionRange(0, 4)
    type(at, ' it')
    type(other, 'Replace')
    meet(ana, ben)
    ben.back()
    for (const [field, text] of [[at, '!'], [other, '?']] as const) type(field, text)
    meet(ana, ben)
    expect([at.value, other.value]).toEqual(['Keep it!', 'Replace?'])
    expect(ana.board.decision.versions.line.map(({ text }) => text)).toEqual(['Keep it!', 'Replace?'])
  })

  it('[B4] a field whose version was not chosen shows the chosen one, and what is typed next goes there', () => {
    const { ana, ben, at, other } = room('Keep it')
    ben.leave()
    other.setSelectionRange(7, 7)
    type(other, ' here')
    at.setSelectionRange(0, 0)
    type(at, 'Now: ')
    meet(ana, ben)
    const [, ofBen] = ana.board.decision.versions.line
    ana.edit.decision.line().choose(ofBen!.id)
    expect(at.value).toBe('Keep it here')
    at.setSelectionRange(12, 12)
    type(at, '!')
    meet(ana, ben)
    expect([lineOf(ben), ben.board.decision.versions.line]).toEqual(['Keep it here!', []])
  })

  it('[B4] a letter that is being composed stays whole when a version takes the place of the line', () => {
    const { ana, ben, at } = room('印刷')
    at.setSelectionRange(2, 2)
    ben.leave()
    ben.edit.decision.line().change(0, 0, '新しい')
    const input = composing(at)
    meet(ana, ben)
    ben.back()
    input.to('k')
    input.to('機')
    expect(at.value).toBe('印刷機')
    input.end()
    meet(ana, ben)
    expect([at.value, lineOf(ben)]).toEqual(['新しい印刷機', '新しい印刷機'])
  })

  it('[B4] composing goes on in one version when the phone is cut off meanwhile', () => {
    const { ana, ben, at } = room('印刷')
    at.setSelectionRange(2, 2)
    const input = composing(at)
    input.to('k')
    ana.leave()
    input.to('き')
    ben.edit.decision.line().change(0, 0, '新')
    input.to('機')
    input.end()
    meet(ana, ben)
    expect(at.value).toBe('印刷機')
    expect(ana.board.decision.versions.line.map(({ text }) => text)).toContain('印刷機')
  })

  it('[B3] undo takes back what was typed apart, and then what was typed before, and does both again', () => {
    const { ana, ben, at } = room('Keep')
    at.setSelectionRange(4, 4)
    ana.wait(5000)
    type(at, ' it')
    meet(ana, ben)
    ana.leave()
    type(at, ' or')
    meet(ana, ben)
    ana.back()
    const seen = ['z', 'z', 'y', 'y'].map((key) => {
      press(at, key)
      return at.value
    })
    expect(seen).toEqual(['Keep it', 'Keep', 'Keep it', 'Keep it or'])
    expect(lineOf(ana)).toBe('Keep it or')
  })
})
