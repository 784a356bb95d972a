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
  calendar: 'Add to calendar',
  calendarSaved: 'Calendar file saved. Open it to add the session.',
  calendarFailed: 'The calendar file could not be made. Try again with a network.',
  calendarText: (about: { hour: string; bring: readonly string[]; link: string }) =>
    `One hour, one decision: ${about.hour}\n\nTo bring:\n${about.bring.map((one) => `– ${one}`).join('\n')}\n\nThe board: ${about.link}`,
  text: (title: string) => `The board for “${title}”`,
}
