import { schedule } from './failed-once.ts'
import type { Schedule } from './schedule.ts'

function withTwo(...given: Parameters<typeof schedule>): Schedule {
  return { ...schedule(...given), relays: 2 }
}

/** The same of schedules with two relays. */
export const failedWithTwo: Readonly<Record<string, Schedule>> = {
  'a relay waited for ever for an answer of the database, to which the way was dead': withTwo(18, 3, false, ['relay-cut-off', 1, 401875776]),
  'people at another relay that was away for a moment were taken for gone until they said something new of themselves': withTwo(
    64, 3, true,
    ['database-loses-power', 0, 150093861], ['pass', 1, 385190608],
  ),
  'a phone that came by another relay before its old connection was known to be gone was shown to nobody for a while': withTwo(
    76, 3, false,
    ['cut', 0, 310250553], ['pass', 1, 859229719],
  ),
  'a relay repeated to another what that one had said of a phone of its own, which had gone meanwhile and was seen for good': {
    ...withTwo(400_596, 3, false, ['type', 1, 759425352], ['offline', 1, 945441943], ['kill', 0, 800431675]),
    windows: 'hearing',
  },
  'a phone took for news of others what it had written itself, where the relay was sooner than its own storage, and called it shared': withTwo(
    1_648, 3, false,
    ['pass', 2, 878593326], ['act', 0, 293433506], ['offline', 0, 986998301], ['relay-disk', 0, 704851714], ['asked', 2, 963173521],
    ['together', 1, 783665019], ['kill', 1, 854970141], ['act', 0, 501969899], ['open', 1, 162693098], ['pass', 1, 80314927],
  ),
  'the database ended a room only after phones had come back from the relay that had asked for it, and died': withTwo(
    106, 5, true,
    ['end-room', 1, 106], ['relay-loses-power', 2, 231151522],
  ),
  'the database ended a room only after the relay that had asked for it had given up, so nobody was told': withTwo(
    89, 3, true,
    ['relay-cut-off', 0, 890076193], ['end-room', 2, 89],
  ),
  'who had just come did not see somebody of whom the first word that they heard was that they are gone': withTwo(
    20_261_188, 3, false,
    ['kill', 1, 426767947], ['pass', 2, 357805658], ['database-loses-power', 1, 372306666], ['pass', 1, 835681311],
  ),
  'a relay that had just opened a room stored what another said to delete before the entries on which the merged one stood, which that one had on no disk': withTwo(
    84_865_909, 6, true,
    ['pass', 5, 110668156], ['type', 4, 769874842], ['pass', 5, 469948545], ['kill', 3, 302759855], ['relay-disk', 0, 875668855],
    ['offline', 5, 492618002], ['hostile', 2, 246333526], ['relay-loses-power', 2, 786400625], ['merge', 0, 576717383], ['act', 0, 626229536],
  ),
  'the first word of another relay brought somebody back who had come to this one since, and gone': withTwo(
    84_878_270, 3, false,
    ['cut', 1, 645353486], ['act', 2, 311701501], ['pass', 1, 133124195], ['relay-waits', 0, 19346346], ['kill', 0, 63294155],
    ['pass', 1, 108110378], ['relay-cut-off', 1, 661939629],
  ),
  'what a relay had stored while the others did not hear it, of a room that it closed then, their phones did not see': withTwo(
    87_849_410, 3, false,
    ['phone-full', 1, 119092605], ['act', 1, 336964294], ['relay-waits', 2, 125388112], ['kill', 1, 101079965], ['relay-cut-off', 1, 552804714],
    ['pass', 0, 584005912], ['pass', 1, 41063919], ['kill', 2, 781746004], ['pass', 0, 131278889],
  ),
}
