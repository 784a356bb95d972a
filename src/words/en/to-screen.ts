/** From a phone to the screen of the room. */
export const toScreen = {
  how: 'Open this link on the room’s computer. It shows the board large.',
  kind: 'Who scans the code there may',
  text: (title: string) => `For the room’s screen: “${title}”`,
  type: 'Or type a code there, and press “Show on a screen” at the top.',
  here: 'Show it on this device',
}
