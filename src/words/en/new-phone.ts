/** Everything of a phone in one file, for another one. */
export const newPhone = {
  title: 'Move to another phone',
  about: 'All boards of this phone with their links, your name, the inbox and the settings go into one file. On the other phone open this place and bring the file. Works without a network.',
  save: 'Save everything to a file',
  bring: 'Bring everything from a file',
  passphrase: 'Passphrase',
  again: 'The same once more',
  different: 'The two are not the same.',
  strength: {
    short: 'Too short: quickly guessed by whoever gets the file.',
    weak: 'Weak: it could be guessed by whoever gets the file.',
    fair: 'Fair. Four or more words that do not belong together are better.',
    strong: 'Strong.',
  },
  never: 'It cannot be recovered. Whoever has the file and the passphrase has all your boards.',
  make: 'Make the file',
  making: (percent: number) => `Sealing, ${percent} %`,
  saved: 'The file is saved. Take it to the other phone.',
  shared: 'The file was handed over.',
  'too-large': 'All of this is more than such a file can hold (256 MB). No file was made. Remove boards that you no longer need, then try again.',
  notMade: 'The file could not be made. Nothing has changed; try again.',
  file: 'File',
  take: 'Bring it here',
  taking: (percent: number) => `Opening, ${percent} %`,
  taken: (boards: number, known: number) => {
    const all = boards === 1 ? '1 board is here now' : `${boards} boards are here now`
    return known === 0 ? `${all}.` : `${all}; ${known} of them ${known === 1 ? 'was' : 'were'} here before and ${known === 1 ? 'is' : 'are'} united.`
  },
  faults: {
    'not-ours': 'This file was not made by Hourboard. Nothing has changed.',
    newer: 'This file was made by a newer version. Open the app once while online, then try again. Nothing has changed.',
    torn: 'Parts of this file are missing or changed. Make it again on the other phone. Nothing has changed.',
    'too-large': 'This file is too large. Nothing has changed.',
    'wrong-passphrase': 'This passphrase does not open the file. Nothing has changed.',
    failed: 'This phone could not keep all of it, so nothing was brought. Free some space and bring the file again.',
  },
}
