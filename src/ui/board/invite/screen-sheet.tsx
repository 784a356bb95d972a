import { useRoom } from '../../../state/room.ts'
import { useNavigation } from '../../../state/route.ts'
import { Button } from '../../kit/button.tsx'
import { Sheet } from '../../kit/sheet.tsx'
import { laterWords } from '../../kit/later-words.ts'
import { words } from '../../kit/words.ts'
import { CodeToType, LinkShown } from './link-and-code.tsx'
import { createLinkChoice, SendLink } from './send-link.tsx'
import './invite-sheet.css'

/** From a phone to the computer of the room: a link that opens the board large there, or a code to type (S1, S2). */
export function ScreenSheet(props: { readonly open: boolean; readonly onClose: () => void }) {
  const room = useRoom()
  const navigation = useNavigation()
  const choice = createLinkChoice(() => room.links().onScreen)
  return (
    <Sheet open={props.open} onClose={props.onClose} title={words().board.screen}>
      <div class="invite">
        <p>{laterWords().toScreen.how}</p>
        <SendLink choice={choice} label={laterWords().toScreen.kind} text={laterWords().toScreen.text} />
        <LinkShown link={choice.link()} />
        <CodeToType when={choice.takesPart()}>
          <p class="soft">{laterWords().toScreen.type}</p>
        </CodeToType>
        <Button kind="quiet" wide onPress={() => navigation.go({ page: 'screen', roomId: room.roomId })}>
          {laterWords().toScreen.here}
        </Button>
      </div>
    </Sheet>
  )
}
