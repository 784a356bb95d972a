import { createResource, createSignal } from 'solid-js'
import type { Care, CareResult } from '../../../state/care.ts'
import { usePhone } from '../../../state/phone.ts'
import { useRoom } from '../../../state/room.ts'
import { laterWords } from '../../kit/later-words.ts'

export interface CareActs {
  /** Null until it was fetched. */
  readonly care: () => Care | null
  readonly busy: () => boolean
  /** What went wrong last, in words; empty while nothing did. */
  readonly fault: () => string
  /** Does one thing at a time, and tells whether it was done. */
  readonly act: (what: (care: Care) => Promise<unknown>) => Promise<boolean>
}

/** What can be done with this board as a whole, and how the last of it ended. */
export function createCare(): CareActs {
  const phone = usePhone()
  const room = useRoom()
  const [care] = createResource(() => phone.care(room.roomId).catch(() => null))
  const [busy, setBusy] = createSignal(false)
  const [fault, setFault] = createSignal('')
  const faults: Partial<Record<CareResult, () => string>> = { offline: () => laterWords().care.needsRelay, failed: () => laterWords().care.failed }
  return {
    care: () => care() ?? null,
    busy,
    fault,
    act: async (what) => {
      if (busy()) return false
      setBusy(true)
      setFault('')
      try {
        const result = await what(care() ?? (await phone.care(room.roomId)))
        const said = faults[result as CareResult]
        if (said) setFault(said())
        return !said
      } catch {
        setFault(laterWords().care.failed)
        return false
      } finally {
        setBusy(false)
      }
    },
  }
}
