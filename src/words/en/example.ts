/**
 * The worked example: one session of a firm that hires out building machines from three yards, from the brief to the review. What
 * was said and written; the numbers, days and owners stand in `src/app/example`, one for each of these in the same order.
 */
export const example = {
  title: 'Example: back in the yard, but not for hire',
  goodOutcome: 'Leeds hires out a cleaned excavator on the morning after it came back.',
  people: {
    nadia: 'Nadia Holt',
    tom: 'Tom Birch',
    ruth: 'Ruth Okafor',
    piotr: 'Piotr Lange',
    lena: 'Lena Marsh',
    sam: 'Sam Ilves',
  },
  decision:
    'Do we keep the paper return sheet at Leeds for 90 more days, or book returns on a tablet at the gate from Monday?',
  problem:
    'A returned machine waits 19 hours for Ruth to type its sheet before anybody can hire it; last week that turned away 11 hires worth £2,100.',
  facts: [
    { label: 'Returns a week', value: '64 at Leeds, 31 at York, 22 at Hull' },
    { label: 'Sheets that could not be read', value: '7 of the last 60' },
    { label: 'Who types them', value: 'Ruth, alone since her colleague left' },
    { label: 'One machine standing for a day', value: '£190 on average' },
    { label: 'Calls from the hire desk to the yard', value: 'about 30 a week' },
  ],
  trigger: 'A driver brings a machine back through the gate at Leeds.',
  done: 'The hire desk in any yard sees the machine as free, cleaned and checked.',
  caseName: 'Excavator 218, back from Marlow Groundworks',
  cleanedUpBy: 'Ruth, each morning from seven to half past eight',
  workaround: 'Tom rings the yard and writes the free machines on the whiteboard.',
  steps: [
    { who: 'Driver', what: 'Parks the machine at the gate and hangs up the key', tool: 'Key board', handedTo: 'Yard hand' },
    { who: 'Yard hand', what: 'Walks round it and fills in the return sheet', tool: 'Paper form, two pages', handedTo: 'Yard hand' },
    { who: 'Yard hand', what: 'Washes it and looks for damage', tool: 'Wash bay', handedTo: 'Ruth' },
    { who: 'Ruth', what: 'Types the sheet into the hire system', tool: 'Hire system', handedTo: 'Ruth' },
    { who: 'Ruth', what: 'Rings the yard about what she cannot read', tool: 'Phone', handedTo: 'Hire desk' },
    { who: 'Hire desk', what: 'Rings the yard to ask what is really free', tool: 'Phone and whiteboard', handedTo: 'Customer' },
  ],
  limits: [
    { text: 'Without asking the bank' },
    { text: 'Piotr, beside stocktaking' },
    { text: 'On leave for four months' },
    { text: 'The hire system' },
    { text: 'The motorway job begins and takes 14 machines' },
    { text: 'No renter’s signature on a phone that is not ours' },
    { text: 'Nobody in the yards has set up a tablet before' },
    { text: 'A new hire system before the contract ends' },
  ],
  lateLimit: 'The insurer pays for damage only with the driver’s signature of the same day',
  questions: {
    photos: 'Does the hire system keep photos longer than 90 days?',
    photosAnswer: 'Yes, for the length of the contract: section 6 of the data sheet.',
    signature: 'Who signs for damage when the driver has left before the machine is washed?',
  },
  parked: [
    'York writes its key board on a different form',
    'Do drivers book returns themselves from the summer on, or does the gate keep doing it?',
    'The hire system was chosen by a manager who left in 2021',
  ],
  options: [
    {
      line: 'Keep the paper sheet for 90 days and type it a second time each day, at noon.',
      howLong: 'From tomorrow, for 90 days',
      whoCan: 'Ruth, and Tom while she is on leave',
      risk: 'Sheets still get lost and still cannot be read',
      learned: 'Whether one more round of typing halves the wait',
      untouched: 'The sheet itself and the wash bay',
    },
    {
      line: 'Book returns on one tablet at the Leeds gate, with photos of the damage, and stop the sheet there.',
      howLong: 'Two days to set up, three weeks to judge',
      whoCan: 'Piotr sets it up, Tom shows the yard hands',
      risk: 'The Wi-Fi at the gate fails on wet days and returns are booked late',
      learned: 'How long a booking takes with gloves on',
      untouched: 'York and Hull, and how damage is charged',
    },
    {
      line: 'Replace the hire system with one that drivers use on their own phones.',
      howLong: 'Five months at best',
      whoCan: 'An outside firm, with half of Piotr’s week',
      risk: 'Two systems side by side through the motorway job',
      learned: 'Little: in the first week the contract would still be read',
      untouched: 'Nothing would stay as it is',
    },
  ],
  /** The call that stood for two minutes, before somebody asked what it would teach. */
  firstCall: { path: 'Keep the paper sheet for 90 days with a second round of typing at noon.', why: 'Nobody has to learn anything.' },
  call: {
    path: 'Book returns on a tablet at the Leeds gate for 21 days, and stop the paper sheet there.',
    why: 'The wait is in the typing, not in the washing: 19 of 22 hours. A tablet takes that step away, and three weeks end before the motorway job begins.',
  },
  actions: [
    { text: 'Set up one tablet with the return screen of the hire system', firstStep: 'Borrow the tablet from the Hull office today' },
    { text: 'Book the first ten returns at the gate together with the yard hands', firstStep: 'Put both shifts on the rota for the first day' },
    { text: 'Count the hours between gate and free for each of these ten', firstStep: 'Copy last week’s list as the comparison' },
    { text: 'Get the insurer to accept a signature on glass', firstStep: 'Send the sample with the photo to Mr Doyle' },
  ],
  review: {
    blocker: { expected: 'From 19 hours to under 2 between gate and free', seen: '3 hours on dry days, 7 on the two wet ones' },
    faster: { expected: 'No calls from the hire desk to the yard', seen: 'Four calls in ten days instead of about forty' },
    newProblem: { expected: 'Gloves and rain make the screen slow', seen: 'The Wi-Fi drops behind the wash bay: bookings wait for a dry spot' },
  },
}
