import { createSignal } from 'solid-js'
import type { PhonePerson } from './open-room.ts'
import type { PhoneStore } from './phone-store.ts'

/** This phone's person: a random id that is made once, and the name they gave. */
export function createPerson(store: PhoneStore, newId: () => string): PhonePerson {
  const [id, setId] = createSignal('')
  const [name, setName] = createSignal<string | null>(null)
  void store.opened.then(() => {
    const kept = store.setting('personId')
    setId(kept ?? newId())
    if (!kept) keep('personId', id())
  })

  function keep(setting: string, value: string): void {
    void store.with((database) => database.setSetting(setting, value)).catch(() => {})
  }

  return {
    id,
    name: () => name() ?? store.setting('name') ?? '',
    known: () => id() !== '',
    rename: (given) => {
      setName(given.trim())
      keep('name', given.trim())
    },
  }
}
