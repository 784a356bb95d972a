/**
 * What is the matter with a file that is to be brought to this phone. `not-ours`: not made by this app. `torn`: parts are missing
 * or changed. `newer`: made by a newer app. Of none of them anything is taken.
 */
export type PhoneFileFault = 'not-ours' | 'newer' | 'torn' | 'too-large' | 'wrong-passphrase'

/** `failed`: this phone could not keep all of it, and has therefore taken none; the same file can be brought again. */
export type Brought = { readonly boards: number; readonly known: number } | { readonly fault: PhoneFileFault | 'failed' }

/** Everything of a phone in one file for another one, sealed with a passphrase. Works offline. `progress` goes from 0 to 1. */
export interface NewPhone {
  /** Writes all boards with their links, the name, the inbox and the settings into a file and hands it over. */
  readonly save: (passphrase: string, progress: (part: number) => void) => Promise<'saved' | 'shared' | 'too-large' | 'failed'>
  /** Adds what is in a file to what is here: a board that is here already is united with the one in the file. */
  readonly bring: (file: Blob, passphrase: string, progress: (part: number) => void) => Promise<Brought>
}
