import type { JSX } from 'solid-js'
import { dayOf } from '../../../method/day.ts'
import type { LineVersion } from '../../../method/line-version.ts'
import { useRoom } from '../../../state/room.ts'
import { format, words } from '../../kit/words.ts'
import { nameOf } from './name-of.ts'

interface VersionWordsProps {
  readonly version: LineVersion
  readonly serif?: boolean | undefined
  readonly id?: string
  readonly children?: JSX.Element
}

/** A version of a line: its words, and under them who wrote them and when. */
export function VersionWords(props: VersionWordsProps) {
  const room = useRoom()
  const when = () => {
    const { at } = props.version
    if (at === null) return ''
    const day = dayOf(at)
    return day === dayOf(room.now()) ? format().time(at) : `${format().day(day)} ${format().time(at)}`
  }
  return (
    <>
      <p classList={{ serif: props.serif }} id={props.id}>
        {props.version.text}
      </p>
      <p class="part-name">{words().versions.by(nameOf(room.board.people, props.version.by), when(), props.version.apart)}</p>
      {props.children}
    </>
  )
}
