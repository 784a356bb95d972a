import type { Kind, Schedule } from './schedule.ts'

type Steps = readonly [kind: Kind, phone: number, seed: number][]

export function schedule(seed: number, phones: number, undoes: boolean, ...steps: Steps): Schedule {
  return { seed, phones, undoes, windows: 'none', steps: steps.map(([kind, phone, of]) => ({ kind, phone, seed: of })) }
}

/** Schedules in which the simulation once found a fault, as short as they could be made. */
export const failedOnce: Readonly<Record<string, Schedule>> = {
  'a planned retry was called off by the system’s word that there is no network': schedule(
    11, 3, false,
    ['cut', 0, 178514573], ['type', 1, 376963277], ['offline', 0, 597081959],
  ),
  'what the relay passed on behind an entry that was here already waited for ever': schedule(
    53, 6, true,
    ['act', 4, 537854735], ['phone-storage-closed', 3, 943741573], ['close', 4, 980498305], ['offline', 0, 829829015], ['act', 3, 495590974],
    ['phone-full', 4, 792547095], ['act', 4, 433138251], ['act', 0, 638650094], ['act', 0, 813009026], ['type', 4, 858420381],
  ),
  'a change was called shared that somebody else had merged into an entry which was on no disk': schedule(
    2_269, 3, true,
    ['type', 2, 184280073], ['relay-disk', 0, 420878346], ['merge', 0, 216087304], ['pass', 2, 906131626],
  ),
  'the relay stored a merged entry before those that it builds on, which its disk had refused': schedule(
    101_017, 3, false,
    ['relay-disk', 0, 209324206], ['type', 0, 738381637], ['pass', 0, 442717749], ['merge', 2, 690661341], ['act', 0, 805808402], ['offline', 2, 88304249],
  ),
  'a relay that stopped waited for ever behind what its disk never took': schedule(
    100_567, 3, false,
    ['relay-stops', 2, 827502491], ['relay-disk', 1, 90981263], ['act', 2, 946273484], ['relay-starts', 1, 647131807], ['pass', 2, 951145099],
    ['relay-stops', 0, 99476188],
  ),
  'a phone that came back before its old connection was known to be gone was shown to nobody for a while': schedule(
    6, 3, true,
    ['cut', 0, 542119591], ['act', 0, 920926401],
  ),
  'a phone that came back saw nobody until they said something new of themselves': schedule(
    16, 3, true,
    ['offline', 2, 340867546],
  ),
  'a window believed another that somebody was still here, or no longer': {
    ...schedule(129, 4, true, ['pass', 1, 822301227], ['offline', 3, 100315110], ['kill', 1, 536103127], ['cut', 2, 992685976]),
    windows: 'hearing',
  },
  'a window built on what another one of its phone had said to it alone, and merged into that what was shared': {
    ...schedule(301_739_838, 3, true, ['pass', 1, 408125014], ['together', 2, 918901736], ['kill', 2, 410785605], ['merge', 0, 705123989]),
    windows: 'hearing',
  },
  'what was shared was lost to the relay where a window had heard of something that the relay never did': {
    ...schedule(301_742_341, 3, true, ['pass', 1, 1578953], ['pass', 0, 264154160], ['all-leave', 2, 168985717], ['type', 0, 607869819], ['kill', 0, 824991486], ['merge', 2, 760517737]),
    windows: 'hearing',
  },
  'a phone whose word was long on its way was taken for gone, heard so, and was shown to nobody for a while': schedule(
    301_739_606, 3, true,
    ['act', 0, 16894472], ['cut', 2, 826791056], ['slow', 2, 963977957], ['act', 2, 445493828], ['hide', 2, 888585983], ['offline', 0, 241019171],
    ['act', 1, 229348493], ['relay-disk', 2, 692225648], ['open', 0, 178403122], ['relay-starts', 2, 823211442], ['offline', 1, 980457998],
    ['act', 0, 596798440], ['put-back', 0, 692243580], ['asked', 2, 955790105], ['pass', 0, 278501452], ['pass', 1, 519534104],
    ['pass', 2, 353189381], ['act', 1, 564832474],
  ),
  'all saw each other while word of the end was still on its way to the disk': schedule(
    301_745_114, 4, false,
    ['end-room', 0, 166133366],
  ),
  'somebody came anew while word of the end was still on its way to the disk': {
    ...schedule(301_734_543, 3, true, ['end-room', 2, 217133144]),
    windows: 'deaf',
  },
  'somebody came anew while word of the end was still on its way, to a board in two windows': {
    ...schedule(301_740_049, 3, false, ['end-room', 2, 504273812]),
    windows: 'deaf',
  },
  'a window passed on what it could not read itself yet, and the relay had it before what it builds on': {
    ...schedule(303_647_634, 5, false, ['offline', 3, 538746179], ['act', 2, 119419214], ['merge', 0, 486692903]),
    windows: 'hearing',
  },
  'a phone that came back said what it merged before what it had written while it was away': schedule(
    11, 3, false,
    ['pass', 0, 368940503], ['offline', 0, 409652533], ['type', 0, 121499801], ['online', 0, 320796037], ['merge', 0, 772842639], ['kill', 0, 270622092],
  ),
  'a phone came back, merged, and for a moment the relay lacked what was shared': schedule(
    350, 3, false,
    ['pass', 0, 719002247], ['offline', 0, 832370701], ['type', 0, 629591101], ['online', 0, 31038331], ['merge', 0, 471760643],
  ),
  'storage that was closed while it was being read stayed blocked for good': {
    ...schedule(305_394_298, 3, false, ['pass', 2, 87888370], ['cut', 0, 561064749], ['phone-storage-closed', 2, 47631457], ['pass', 0, 308296974], ['phone-storage-closed', 2, 154011927]),
    windows: 'hearing',
  },
  'a phone whose storage answered late took what it had saved for the relay’s, and called it shared': {
    ...schedule(
      313_681_363, 3, false,
      ['relay-disk', 0, 239829557], ['act', 0, 183039101], ['kill', 0, 744943578], ['pass', 0, 916822372], ['hide', 0, 540161672],
      ['open', 0, 574374923], ['act', 1, 400858318], ['pass', 2, 459098714], ['pass', 1, 126566064],
    ),
    windows: 'deaf',
  },
  'a page that asked the relay before it had read what it keeps called that shared': {
    ...schedule(
      375, 3, false,
      ['type', 2, 329555480], ['together', 1, 904409147], ['pass', 2, 559587918], ['cut', 1, 136054994], ['pass', 0, 975948214],
      ['act', 0, 323291649], ['type', 1, 495606044], ['close', 1, 568436676], ['pass', 0, 300589606], ['hostile', 1, 613500699],
      ['pass', 1, 963921656],
    ),
    early: true,
  },
  'redo, which did again what undo had taken back, counted as taking somebody else’s letter': schedule(
    313_707_211, 3, true,
    ['act', 1, 600517476], ['act', 2, 502799815], ['act', 2, 588640894], ['act', 2, 366431116],
  ),
  'a phone let go of what it had saved, which somebody had merged, before it could read the merged entry': schedule(
    324_361_227, 3, true,
    ['pass', 1, 73681971], ['type', 1, 761664502], ['act', 1, 142657630], ['hide', 2, 235644416], ['offline', 0, 279921544],
    ['open', 1, 301582857], ['together', 2, 25606293], ['close', 1, 889269940], ['relay-starts', 1, 11746141], ['open', 1, 315547144],
    ['merge', 2, 690513622],
  ),
}
