import type { JSX } from 'solid-js'
import type { LineVersion } from '../../../method/line-version.ts'
import { useRoom } from '../../../state/room.ts'
import { versionBy } from './version-by.ts'

interface VersionWordsProps {
  readonly version: LineVersion
  readonly serif?: boolean | undefined
  readonly id?: string
  readonly children?: JSX.Element
}

/** A version of a line: its words, and under them who wrote them and when. */
export function VersionWords(props: VersionWordsProps) {
  const room = useRoom()
  return (
    <>
      <p classList={{ serif: props.serif }} id={props.id}>
        {props.version.text}
      </p>
      <p class="part-name">{versionBy(room, props.version)}</p>
      {props.children}
    </>
  )
}
