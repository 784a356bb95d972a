import { createRoot } from 'solid-js'
import { expect, test } from 'vitest'
import { createBoardPerson } from '../../src/app/board-person.ts'
import { createPhoneStore } from '../../src/app/phone-store.ts'
import { makeMemoryPhoneDatabase } from '../../src/local/memory-phone-database.ts'
import { makePerson, until } from './windows.ts'

test('[J3] who took the place of somebody on a board is that person there from then on, and only there', async () => {
  const database = makeMemoryPhoneDatabase()
  for (const roomId of ['one', 'other']) await database.keepBoard({ roomId, token: '', openedAt: 0, card: null })
  await createRoot(async (dispose) => {
    const store = createPhoneStore(async () => database)
    const person = makePerson('p1', 'Lena')
    const here = createBoardPerson(person, store, 'one')
    expect(here.id()).toBe('p1')
    here.become('lena')
    expect(here.id()).toBe('lena')
    const laterOn = createBoardPerson(person, store, 'one')
    await until(() => laterOn.id() === 'lena')
    expect(createBoardPerson(person, store, 'other').id()).toBe('p1')
    expect(createBoardPerson(person, store, 'third', 'sam').id()).toBe('sam')
    dispose()
  })
})
