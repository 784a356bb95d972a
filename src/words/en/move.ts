/** Going on with a board on another device, or in the app beside the browser. */
export const move = {
  title: 'Open on another device',
  scan: 'Scan it with the other phone or tablet. It opens the same board, with what you may do here.',
  laptop: 'On a laptop: send yourself the link, or type the code below under “Join”.',
  copy: 'Copy the link',
  copied: 'Link copied',
  notCopied: 'This browser does not let the app copy. Mark the link and copy it yourself.',
  installed: 'In the app on this phone’s home screen',
  steps: ['Copy the link here.', 'Open Hourboard from the home screen.', 'Tap “I have a link or a code”, then “Paste”.'],
  why: 'On an iPhone the app and the browser keep their boards apart.',
  inApp: 'A board that you have in the browser comes along by its link: there, tap ⋯ and “Open on another device”.',
}
