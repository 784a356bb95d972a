/** The link and its code. */
export const invite = {
  title: 'Invite',
  scan: 'Scan with a phone’s camera',
  code: 'QR code with the link to this board',
  kind: 'What may they do?',
  kinds: { edit: 'Take part', view: 'Only view' },
  share: 'Send the link',
  copied: 'Link copied',
  shareFailed: 'This browser does not let the app share or copy. Mark the link and copy it yourself.',
  secret: 'Whoever has this link can open the board. Send it only to people of the meeting.',
  link: 'Link',
  text: (title: string) => `The board for “${title}”`,
}
