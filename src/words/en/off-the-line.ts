/** "Off the line": said by anybody, without a name. */
export const offTheLine = {
  say: 'Off the line',
  about: 'Nobody sees who. Two of you within a minute put the decision line on the screen.',
  said: 'Said, without your name.',
  notHeard: 'No connection: nobody could hear it.',
  twoSaid: 'Two of you say: off the line.',
  back: 'Back to the line',
}
