import { createSignal } from 'solid-js'
import { usePhone } from '../../state/phone.ts'
import { useNavigation } from '../../state/route.ts'
import { toast } from '../kit/toast.tsx'
import { words } from '../kit/words.ts'

/** The way to the worked example, which is fetched and made when somebody asks for it (F2). */
export function createExampleOpening(): { readonly busy: () => boolean; readonly open: () => void } {
  const phone = usePhone()
  const navigation = useNavigation()
  const [busy, setBusy] = createSignal(false)
  const open = async () => {
    if (busy()) return
    setBusy(true)
    try {
      navigation.go({ page: 'board', roomId: await phone.openExample(), place: 'frame' })
    } catch {
      toast(words().start.exampleFailed)
    } finally {
      setBusy(false)
    }
  }
  return { busy, open: () => void open() }
}
