import type { Effect, Word } from './effects.ts'
import type { MessageName } from './messages.ts'
import type { State } from './states.ts'

type Cells = Readonly<Record<State, Effect>>
type But = Partial<Cells>
type Words = readonly Word[]

const effect = (sender: Words, editor: Words = [], viewer: Words = [], disk: Effect['disk'] = 'same'): Effect => ({ sender, editor, viewer, disk })
const everybody = (...words: Words): Effect => effect(words, words, words)
const nothing = effect([])
const hears = (...words: Words): Effect => effect(words)

const isOver = (words: Words): boolean => words.some((word) => word.startsWith('closed'))
const endWith = (words: Words, ...more: Words): Words => (isOver(words) ? words : [...words, ...more, 'closed: stopping'])

/** A relay that stops still carries out what reaches it, brings to the disk what waited, and tells everybody to come back. */
function andThenStops({ sender, editor, viewer, disk }: Effect): Effect {
  return effect(endWith(sender), endWith(editor, 'durable'), endWith(viewer), disk)
}

/** Who may view has nothing to look for in a room that has moved; who may edit can still ask for an envelope. */
const moved = { edit: effect([], [], ['closed: moved']), view: effect(['closed: moved'], [], ['closed: moved']) }
const inMoved = (...words: Words): But => ({ moved: { ...moved.edit, sender: words } })

/** The usual effect, where a state makes no other; a room that has ended, or could not be read, takes nothing. */
function cells(role: 'edit' | 'view', usual: Effect, but: But): Cells {
  return {
    empty: usual,
    loaded: usual,
    'being folded': usual,
    'not storable': usual,
    'no longer readable': usual,
    stopping: andThenStops(usual),
    moved: moved[role],
    deleted: everybody('closed: deleted'),
    unreadable: everybody('closed: cannotLoad'),
    ...but,
  }
}

interface Row {
  readonly edit: Cells
  readonly view: Cells
}

/** Whoever sends it. `but` is about both, `moreBut` about who may edit. */
const both = (usual: Effect, but: But = {}, moreBut: But = {}): Row => ({ edit: cells('edit', usual, { ...but, ...moreBut }), view: cells('view', usual, but) })
/** From a view link it does nothing, and nobody hears of it. */
const editOnly = (usual: Effect, but: But = {}): Row => ({ edit: cells('edit', usual, but), view: cells('view', nothing, {}) })

const passedOver = both(nothing)
const malformed = hears('closed: malformed')
const update = editOnly(effect(['durable'], ['update'], ['update'], 'more'), { 'not storable': effect([], ['update'], ['update']) })
const ends = (how: 'deleted' | 'moved'): Row => {
  const told = { ...everybody('ended', `closed: ${how}`), disk: 'ended' } as const
  return editOnly(told, { stopping: told, 'not storable': everybody('closed: cannotLoad') })
}

/** What each message leads to, by the link of whoever sends it and the state of the room. */
export const table = {
  'a question for all': both(hears('state'), { 'no longer readable': hears('closed: cannotLoad') }),
  'an update': update,
  'an update as step 2': update,
  'an update with nothing new': editOnly(hears('durable')),
  'a step 2 with nothing new': editOnly(hears('durable')),
  'a sync message without a step': both(malformed),
  'a step that there is not': both(malformed),
  'a vector that is cut short': both(malformed),
  'an update that is cut short': both(malformed),
  'an update with more behind it': both(malformed),
  'an update that claims millions of structs': editOnly(malformed),
  'a presence': both(effect([], ['presence'], ['presence'])),
  'a presence that it takes back unseen': passedOver,
  'the presence of another, repeated': passedOver,
  'the presence of another, forged': passedOver,
  'the presence of another, removed': passedOver,
  'a presence that is cut short': both(malformed),
  'a presence that is no object': both(malformed),
  'a presence that is too large': both(hears('closed: tooLarge')),
  'a question for who is here': both(hears('presence')),
  'the auth of stock phones': passedOver,
  'word of what is durable': passedOver,
  'a question for the time': both(hears('time'), {}, inMoved('time')),
  'a question for the time of seven bytes': both(malformed),
  'knock: open': editOnly(hears('code')),
  'knock: renew': editOnly(effect(['code'], ['code'])),
  'knock: shut': editOnly(effect([], ['no code'])),
  'knock: code': passedOver,
  'knock: ask': passedOver,
  // The next four are for the one who hosts the knock only.
  'knock: host': passedOver,
  'knock: notice': passedOver,
  'knock: answer': passedOver,
  'knock: forged': passedOver,
  'knock: reveal': passedOver,
  'knock: over': passedOver,
  // As a relay begins to stop it sends away whoever knocks.
  'knock: verdict': editOnly(effect([], ['verdict']), { stopping: andThenStops(nothing) }),
  'knock: of a kind that there is not': passedOver,
  'knock: too long': editOnly(malformed),
  'knock: cut short': editOnly(malformed),
  'end: deleted': ends('deleted'),
  'end: moved': ends('moved'),
  'end: a kind that there is not': editOnly(malformed),
  'end: cut short': editOnly(malformed, inMoved('closed: malformed')),
  'end: too long': editOnly(malformed, inMoved('closed: malformed')),
  'end: that it has ended': passedOver,
  'end: a question for an envelope': editOnly(nothing, inMoved('envelope')),
  'end: a question for no envelope': editOnly(nothing, inMoved('no envelope')),
  'end: a question of another length': editOnly(nothing, inMoved('closed: malformed')),
  'end: an envelope': passedOver,
  'end: a step that there is not': passedOver,
  'a kind that only newer phones know': passedOver,
  'a kind far beyond': passedOver,
  'nothing at all': both(malformed, {}, inMoved('closed: malformed')),
  'a kind that does not end': both(malformed, {}, inMoved('closed: malformed')),
  'text': both(malformed, {}, inMoved('closed: malformed')),
  'more than a message may be': both(hears('closed: tooLarge'), {}, inMoved('closed: tooLarge')),
} satisfies Record<MessageName, Row>
