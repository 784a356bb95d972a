import { expect, test, vi } from 'vitest'
import { makeParts } from '../../src/app/parts.ts'

function page(readyState: DocumentReadyState): { document: Document; end: () => void } {
  const events = new EventTarget()
  const document = Object.assign(events, { readyState }) as unknown as Document
  return { document, end: () => void events.dispatchEvent(new Event('DOMContentLoaded')) }
}

test('[J1] a part that the page holds further down is waited for, and made once', async () => {
  let made = 0
  const parts = makeParts(page('loading').document, ['board', 'frame'], () => Promise.reject(new Error('it was fetched')))
  const asked = Promise.all([parts.when('board'), parts.when('board')])
  parts.have('board', () => ({ made: ++made }))
  expect(await asked).toEqual([{ made: 1 }, { made: 1 }])
  expect(parts.now('board')).toEqual({ made: 1 })
})

test('[J1] a page that ends without a part has it fetched, and a part that could not be fetched is fetched again', async () => {
  const { document, end } = page('loading')
  let fetched = 0
  const parts = makeParts(document, ['board', 'frame'], async (name) => {
    fetched += 1
    if (fetched === 1) throw new Error('no network')
    parts.have(name, () => ({ open: true }))
  })
  const asked = parts.when('board')
  expect(fetched).toBe(0)
  end()
  await expect(asked).rejects.toThrow('no network')
  Object.assign(document, { readyState: 'complete' })
  expect(await parts.when('board')).toEqual({ open: true })
  expect(fetched).toBe(2)
})

test('[J1] a part is made while the next is still on its way', async () => {
  const parts = makeParts(page('loading').document, ['board', 'frame'], () => Promise.reject(new Error('it was fetched')))
  const made: string[] = []
  const have = (name: string) => parts.have(name, () => ({ made: made.push(name) }))
  const asked = parts.when('frame')
  have('board')
  await vi.waitFor(() => expect(made).not.toEqual([]))
  expect(made).toEqual(['board'])
  have('frame')
  await asked
  expect(made).toEqual(['board', 'frame'])
})

test('[J1] parts that are missing are fetched side by side', async () => {
  const asked: string[] = []
  const parts = makeParts(page('complete').document, ['board', 'frame'], async (name) => {
    asked.push(name)
    await new Promise(() => {})
  })
  void parts.when('frame')
  await Promise.resolve()
  expect(asked).toEqual(['board', 'frame'])
})

test('[J1] a part is made only once those are there that it takes from', async () => {
  const parts = makeParts(page('complete').document, ['board', 'frame'], async (name) => {
    parts.have(name, () => (name === 'frame' ? { of: parts.now('board') } : { board: true }))
  })
  expect(await parts.when('frame')).toEqual({ of: { board: true } })
})
