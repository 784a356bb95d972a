import { expect, test } from 'vitest'
import { startRelay } from '../../server/relay.ts'
import { newLinks, StockPhone } from './phones.ts'

test('[Y1] two stock providers see what the other writes, also what was written before they came', async () => {
  const relay = await startRelay({ port: 0, data: 'memory' })
  const { edit } = newLinks()
  const ada = new StockPhone(relay.port, edit)
  ada.write('a')
  await ada.synced()
  const ben = new StockPhone(relay.port, edit)
  await ben.until(() => ben.letters === 'a')
  ben.write('b')
  await ada.until(() => ada.letters === 'ab')
  expect(ada.letters).toBe('ab')
  ada[Symbol.dispose]()
  ben[Symbol.dispose]()
  await relay.stop()
})
