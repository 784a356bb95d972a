import { createEffect, For } from 'solid-js'
import { render } from '@solidjs/testing-library'
import { describe, expect, it } from 'vitest'
import { boardToPlain } from '../../src/document/read-board.ts'
import { meet, twoPhones } from './two-phones.ts'

describe('the live board', () => {
  it('[B1] an added entry is there at once, and on the other phone after they met', () => {
    const { ana, ben } = twoPhones()
    const id = ana.edit.actions.add({ text: 'Call the printer', ownerId: 'ana', firstStep: 'Dial' })
    expect(ana.board.actions.map((action) => action.text)).toEqual(['Call the printer'])
    meet(ana, ben)
    expect(ben.board.actions[0]).toMatchObject({ id, text: 'Call the printer', ownerId: 'ana', firstStep: 'Dial', state: 'open', due: '' })
    expect(boardToPlain(ana.doc)).toEqual(boardToPlain(ben.doc))
  })

  it('[B2] a remote change of one owner changes one text in the DOM and wakes one effect', () => {
    const { ana, ben } = twoPhones()
    const ids = ['one', 'two', 'three'].map((text) => ana.edit.actions.add({ text, ownerId: 'ana' }))
    meet(ana, ben)
    const woken: string[] = []
    const { container } = render(() => (
      <For each={ben.board.actions}>
        {(action) => {
          createEffect(() => woken.push(`${action.id} ${action.ownerId}`))
          createEffect(() => woken.push(`${action.id} ${action.text}`))
          return <p>{action.text} <b>{action.ownerId}</b></p>
        }}
      </For>
    ))
    const observer = new MutationObserver(() => {})
    observer.observe(container, { subtree: true, childList: true, characterData: true, attributes: true })
    woken.length = 0
    ana.edit.actions.set(ids[1]!, 'ownerId', 'ben')
    meet(ana, ben)
    expect(woken).toEqual([`${ids[1]} ben`])
    const records = observer.takeRecords()
    expect(records.map((record) => record.type)).toEqual(['characterData'])
    expect(records[0]!.target.textContent).toBe('ben')
  })
})
