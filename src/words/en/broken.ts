/** When the page itself fails. */
export const broken = {
  title: 'This page stopped working',
  text: 'What was saved on this phone is still there. Open the page again.',
  again: 'Open again',
}
