import { takeFragment } from './take-fragment.ts'

/** Imported first by the entry, so that the secret is out of the address before any other module runs. */
export const fragment = takeFragment(location, history)
