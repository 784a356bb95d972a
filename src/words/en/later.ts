import { care } from './care.ts'
import { exporting } from './export.ts'
import { inbox } from './inbox.ts'
import { knock } from './knock.ts'
import { newPhone } from './new-phone.ts'
import { toScreen } from './to-screen.ts'

/** English, what only parts say that come once somebody asks for them: a phone that opens a board for the first time does not wait for it. */
export const later = { care, exporting, inbox, knock, newPhone, toScreen }
