import { createEffect, createResource, lazy, Match, Show, Suspense, Switch } from 'solid-js'
import { RoomContext, type Place } from '../../state/room.ts'
import { useOpenRoom } from '../../state/rooms.ts'
import { BoardFrame } from '../board/board-frame.tsx'
import { Button } from '../kit/button.tsx'
import { Link } from '../kit/link.tsx'
import { words } from '../kit/words.ts'
import { Page } from './page.tsx'

const ReviewPage = lazy(async () => ({ default: (await import('../board/review/review-page.tsx')).ReviewPage }))

/** Opens the board of the address and shows it; says what to do when this phone holds no link to it. */
export function BoardPage(props: { readonly roomId: string; readonly place: Place }) {
  const openRoom = useOpenRoom()
  const [room, { refetch }] = createResource(
    () => props.roomId,
    (roomId) => openRoom(roomId),
  )
  const failed = () => room.error !== undefined
  createEffect(() => {
    const title = failed() ? '' : room.latest?.board.session.title
    if (title) document.title = title
  })
  return (
    <Switch>
      <Match when={failed()}>
        <Page title={words().board.failed}>
          <Button wide onPress={() => void refetch()}>
            {words().board.tryAgain}
          </Button>
        </Page>
      </Match>
      <Match when={room.state === 'ready' && room() === null}>
        <Page title={words().join.missing}>
          <div class="stack">
            <p class="soft">{words().join.missingText}</p>
            <Link class="button" to={{ page: 'join' }}>
              {words().start.haveLink}
            </Link>
          </div>
        </Page>
      </Match>
      <Match keyed when={!failed() && room()}>
        {(opened) => (
          <RoomContext.Provider value={opened}>
            <Show when={props.place === 'review'} fallback={<BoardFrame place={props.place} />}>
              <Suspense>
                <ReviewPage />
              </Suspense>
            </Show>
          </RoomContext.Provider>
        )}
      </Match>
    </Switch>
  )
}
