import { memoryStorage } from '../../server/storage/memory.ts'
import { describeStorage } from '../contracts/storage-contract.ts'

describeStorage('memory', async () => {
  let now = Date.now()
  return {
    storage: memoryStorage(() => now),
    setNow(ms) {
      now = ms
    },
    reopen: null,
    dispose: async () => undefined,
  }
})
