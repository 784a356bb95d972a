import { expect, it } from 'vitest'
import { touchedBy } from '../../../src/ui/screen/glow.ts'

it('[S1] what changed glows, what came with its page does not', () => {
  document.body.innerHTML = '<main><ul><li data-glow id="one"><b>Order</b></li><li data-glow id="two">Count</li></ul></main>'
  const main = document.querySelector('main')!
  const observer = new MutationObserver(() => undefined)
  observer.observe(main, { subtree: true, childList: true, characterData: true })

  main.querySelector('b')!.firstChild!.nodeValue = 'Order today'
  expect([...touchedBy(observer.takeRecords())].map((element) => element.id)).toEqual(['one'])

  const added = document.createElement('li')
  added.dataset.glow = ''
  added.id = 'three'
  main.querySelector('ul')!.append(added)
  expect([...touchedBy(observer.takeRecords())].map((element) => element.id)).toEqual(['three'])

  main.append(main.querySelector('ul')!.cloneNode(true))
  expect([...touchedBy(observer.takeRecords())]).toEqual([])
  observer.disconnect()
})
