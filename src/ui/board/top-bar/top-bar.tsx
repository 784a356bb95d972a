import ChevronLeft from 'lucide-solid/icons/chevron-left'
import Ellipsis from 'lucide-solid/icons/ellipsis'
import Monitor from 'lucide-solid/icons/monitor'
import { Show } from 'solid-js'
import { useRoom } from '../../../state/room.ts'
import { Link } from '../../kit/link.tsx'
import { Menu, type MenuEntry } from '../../kit/menu.tsx'
import { format, words } from '../../kit/words.ts'
import { KeepingMark } from '../keeping/keeping-mark.tsx'
import { Faces } from '../people/faces.tsx'
import './top-bar.css'

interface TopBarProps {
  readonly onPeople: () => void
  readonly onKeeping: () => void
  readonly menu: readonly MenuEntry[]
}

/** The way back, the session's title and day, where changes are, who is here, and what else can be done. */
export function TopBar(props: TopBarProps) {
  const room = useRoom()
  return (
    <div class="top-bar">
      <Link class="back" to={{ page: 'start' }} label={words().board.back}>
        <ChevronLeft size={24} aria-hidden="true" />
      </Link>
      <h1 tabindex="-1">
        <span class="title">{room.board.session.title || words().board.untitled}</span>
        <Show when={room.board.session.day}>{(day) => <span class="day">{format().day(day())}</span>}</Show>
      </h1>
      <Link class="to-screen" to={{ page: 'screen', roomId: room.roomId }}>
        <Monitor size={18} aria-hidden="true" />
        {words().board.screen}
      </Link>
      <KeepingMark quiet onPress={props.onKeeping} />
      <Faces onPress={props.onPeople} />
      <Menu label={words().board.menu} entries={props.menu}>
        <Ellipsis size={22} aria-hidden="true" />
      </Menu>
    </div>
  )
}
