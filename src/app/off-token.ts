import type { Profile } from '../local/profile.ts'

const sameFor = 60_000

/**
 * The random word under which this phone's person says "off the line" (K4): the same in all windows while they go on saying it
 * within a minute, and another one after that, so that nothing ties one time to the next.
 */
export function makeOffToken(profile: Profile, newId: () => string, now: () => number): () => string {
  return () => {
    const [kept = '', at = ''] = (profile.read('off-the-line') ?? '').split(' ')
    const token = kept.length === 16 && Math.abs(now() - Number(at)) < sameFor ? kept : newId()
    profile.write('off-the-line', `${token} ${now()}`)
    return token
  }
}
