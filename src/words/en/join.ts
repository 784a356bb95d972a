/** Joining with a link. */
export const join = {
  title: 'Join',
  link: 'Link or code',
  placeholder: 'Paste a link or type a code',
  paste: 'Paste',
  go: 'Open the board',
  faults: {
    'not-a-link': 'This is not a link to a board. It ends in #e… or #v… and comes from “Invite” on somebody’s board.',
    'not-a-code': 'A code has six letters or digits, as on the screen in the room.',
    damaged: 'A part of this link is missing or was changed. Ask for it again, and copy it whole.',
    address: 'This is the address of a board without its key. The link with the key comes from “Invite” on somebody’s board.',
    elsewhere: 'This board is kept at another address than this app. Open the link in the browser: it leads there.',
    newer: 'This link was made by a newer version. Open the app again while you are online, then try once more.',
  },
  missing: 'This phone has no link to that board',
  missingText: 'Ask somebody in the room for the link, or scan the code from their phone.',
  back: 'To the start page',
}
