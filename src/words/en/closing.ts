export const closing = {
  close: 'Close the session',
  closed: (when: string, name: string) => (name ? `Closed ${when} by ${name}` : `Closed ${when}`),
  reopen: 'Open it again',
  readOnly: 'The session is closed. Nothing can be changed until it is opened again.',
}
