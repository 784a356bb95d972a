import type { Profile } from '../local/profile.ts'

/** What this phone knows of the relay's time without asking it. */
export interface KnownTime {
  /** How far it was ahead of this phone's clock in the last half day, in ms; undefined when it was not heard. */
  readonly ahead: () => number | undefined
  readonly keep: (ahead: number) => void
}

/** After so long, in ms, somebody may have set this phone's clock. */
const holdsFor = 12 * 3_600_000
/** A change that is worth writing, in ms. */
const worthKeeping = 100

/** The relay's time as it was last heard, so that a phone with a wrong clock shows the hour rightly also when it is opened offline. */
export function makeKnownTime(profile: Profile, now: () => number): KnownTime {
  let kept: { readonly ahead: number; readonly at: number } | null = null

  function read(): typeof kept {
    const [ahead = NaN, at = NaN] = (profile.read('relay-time') ?? '').split('@').map(Number)
    return Number.isFinite(ahead) && Number.isFinite(at) ? { ahead, at } : null
  }

  return {
    ahead: () => {
      const known = kept ?? read()
      const age = known ? now() - known.at : -1
      return age >= 0 && age < holdsFor ? known!.ahead : undefined
    },
    keep: (ahead) => {
      const at = now()
      if (kept && Math.abs(kept.ahead - ahead) < worthKeeping && at - kept.at < holdsFor / 12) return
      kept = { ahead: Math.round(ahead), at }
      profile.write('relay-time', `${kept.ahead}@${at}`)
    },
  }
}
