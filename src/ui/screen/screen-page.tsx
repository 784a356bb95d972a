import { createEffect, createResource, Match, onCleanup, Switch } from 'solid-js'
import { RoomContext } from '../../state/room.ts'
import { useOpenRoom } from '../../state/rooms.ts'
import { words } from '../kit/words.ts'
import { Screen } from './screen.tsx'
import './screen-tokens.css'
import './screen.css'

const tryAgainAfter = 5000

/** Opens the board of the address as the screen of the room, and goes on trying by itself when that fails (S2). */
export function ScreenPage(props: { readonly roomId: string }) {
  const openRoom = useOpenRoom()
  const [room, { refetch }] = createResource(
    () => props.roomId,
    (roomId) => openRoom(roomId),
  )
  createEffect(() => {
    if (room.error === undefined) return
    const timer = setTimeout(() => void refetch(), tryAgainAfter)
    onCleanup(() => clearTimeout(timer))
  })
  return (
    <Switch
      fallback={
        <main class="screen waiting">
          <p>{words().screen.opening}</p>
        </main>
      }
    >
      <Match when={room.state === 'ready' && room() === null}>
        <main class="screen waiting">
          <h1>{words().screen.noLink}</h1>
          <p>{words().screen.noLinkText}</p>
        </main>
      </Match>
      <Match when={room.error === undefined && room()}>
        {(opened) => (
          <RoomContext.Provider value={opened()}>
            <Screen />
          </RoomContext.Provider>
        )}
      </Match>
    </Switch>
  )
}
