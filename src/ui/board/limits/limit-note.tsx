import { Show } from 'solid-js'
import type { Flag } from '../../../method/flags.ts'
import { type VagueLimit, vagueFix } from '../../../method/limit-flags.ts'
import { limitHoles, type Limit, type LimitPart } from '../../../method/limits.ts'
import { type Room, useRoom } from '../../../state/room.ts'
import { Button } from '../../kit/button.tsx'
import { words } from '../../kit/words.ts'
import { MarginNote } from '../parts/margin-note.tsx'
import { limitText } from './limit-text.ts'

interface LimitNoteProps {
  readonly limit: Limit
  /** Opens the field that says what the words leave open. */
  readonly onFix: (part: LimitPart) => void
  /** Called when the number in the words was taken over. */
  readonly onTaken?: () => void
}

/** The most useful flag about what a limit says. */
export function limitFlag(room: Room, limit: Limit): Flag | undefined {
  return (['amount', 'who', 'day', 'text'] as const).flatMap((field) => room.flags(`limits/${limit.id}/${field}`))[0]
}

/** Whether a flag is about vague words, rather than about a number that could be taken over or a limit that came late. */
function isVagueLimit(flag: Flag): flag is Flag & { readonly reason: VagueLimit } {
  return flag.reason in vagueFix
}

/** Words of a limit that leave open what no missing field asks for already. */
export function vagueLimit(room: Room, limit: Limit): (Flag & { readonly reason: VagueLimit }) | undefined {
  const flag = limitFlag(room, limit)
  return flag && isVagueLimit(flag) && !limitHoles(limit).some((part) => part === flag.field) ? flag : undefined
}

/** What is doubtful about a limit, with one press that mends it: the field it leaves open, or the number from its words (L2). */
export function LimitNote(props: LimitNoteProps) {
  const room = useRoom()
  const take = (flag: Flag) => {
    room.edit.limits.take(props.limit.id, { ...flag.gives })
    props.onTaken?.()
  }
  const fix = (reason: VagueLimit) => {
    const { type, part } = vagueFix[reason]
    if (props.limit.type === 'rule' && type !== 'rule') room.edit.limits.set(props.limit.id, 'type', type)
    props.onFix(part)
  }
  const act = (flag: Flag) => (
    <Show
      when={isVagueLimit(flag) && flag}
      fallback={
        <Button kind="quiet" class="mend" onPress={() => take(flag)}>
          {words().limits.takeOver(offered({ ...props.limit, ...flag.gives }))}
        </Button>
      }
    >
      {(vague) => (
        <Button kind="quiet" class="mend" onPress={() => fix(vague().reason)}>
          {words().limits.fixes[vague().reason]}
        </Button>
      )}
    </Show>
  )
  return (
    <Show when={limitFlag(room, props.limit)}>
      {(flag) => <MarginNote field={`limits/${props.limit.id}/${flag().field}`} text={`${props.limit.who} ${props.limit.text}`} act={act} />}
    </Show>
  )
}

/** "€ 4,000 a month", without the remark. */
function offered(limit: Limit): string {
  const { large, small } = limitText({ ...limit, text: '' })
  return [large, ...small].join(' ')
}
