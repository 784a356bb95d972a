/** Small things of this phone that must be known before anything is drawn. Never a secret: pages of this origin can read it. */
export interface Profile {
  readonly read: (name: ProfileName) => string | null
  /** Keeps it as far as the phone lets it; until then, and otherwise, for as long as the app is open. */
  readonly write: (name: ProfileName, value: string) => void
  /** Calls back when another window of the app changed something; returns the way to stop. */
  readonly watch: (changed: (name: ProfileName, value: string) => void) => () => void
}

const names = ['person-id', 'name', 'theme', 'sound', 'vibration', 'keys', 'relay-time', 'boards', 'off-the-line', 'screen', 'reminded', 'badge'] as const
export type ProfileName = (typeof names)[number]

const prefix = 'hourboard-'

/** The profile over a window's localStorage, which may be missing, full or forbidden. */
export function makeProfile(window: Pick<Window, 'addEventListener' | 'removeEventListener'> & { readonly localStorage: Storage }): Profile {
  const here = new Map<ProfileName, string>()
  return {
    read: (name) => {
      const value = here.get(name)
      if (value !== undefined) return value
      try {
        return window.localStorage.getItem(prefix + name)
      } catch {
        return null
      }
    },
    write: (name, value) => {
      here.set(name, value)
      try {
        window.localStorage.setItem(prefix + name, value)
      } catch {
        // It holds for as long as the app is open; that nothing can be kept is said where boards are kept.
      }
    },
    watch: (changed) => {
      const onStorage = ({ key, newValue }: StorageEvent): void => {
        const name = names.find((one) => prefix + one === key)
        if (!name || newValue === null) return
        here.set(name, newValue)
        changed(name, newValue)
      }
      window.addEventListener('storage', onStorage)
      return () => window.removeEventListener('storage', onStorage)
    },
  }
}
