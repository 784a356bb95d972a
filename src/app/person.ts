import { createSignal, onCleanup } from 'solid-js'
import type { Profile } from '../local/profile.ts'

/** Who uses this phone. */
export interface PhonePerson {
  readonly id: () => string
  readonly name: () => string
  readonly rename: (name: string) => void
}

/** This phone's person: a random id that is made once, and the name they gave, alike in all windows. */
export function createPerson(profile: Profile, newId: () => string): PhonePerson {
  const kept = profile.read('person-id')
  const first = kept ?? newId()
  const [id, setId] = createSignal(first)
  const [name, setName] = createSignal(profile.read('name') ?? '')
  if (!kept) profile.write('person-id', first)
  onCleanup(
    profile.watch((what, value) => {
      if (what === 'person-id') setId(value)
      if (what === 'name') setName(value)
    }),
  )
  return {
    id,
    name,
    rename: (given) => {
      setName(given.trim())
      profile.write('name', given.trim())
    },
  }
}
