import { useRoom } from '../../../state/room.ts'
import { Sheet } from '../../kit/sheet.tsx'
import { words } from '../../kit/words.ts'
import { AddToCalendar } from './add-to-calendar.tsx'
import { CodeToType, LinkShown } from './link-and-code.tsx'
import { QrCode } from './qr-code.tsx'
import { createLinkChoice, SendLink } from './send-link.tsx'
import './invite-sheet.css'

/** One link and its code, to take part or only to view (F3, J4). */
export function InviteSheet(props: { readonly open: boolean; readonly onClose: () => void }) {
  const room = useRoom()
  const choice = createLinkChoice(() => room.links())
  return (
    <Sheet open={props.open} onClose={props.onClose} title={words().invite.title}>
      <div class="invite">
        <QrCode text={choice.link()} label={words().invite.code} />
        <p class="soft">{words().invite.scan}</p>
        <SendLink choice={choice} label={words().invite.kind} text={words().invite.text} />
        <AddToCalendar link={choice.link()} />
        <LinkShown link={choice.link()} />
        <p class="soft">{words().invite.secret}</p>
        <CodeToType when={choice.takesPart()} />
      </div>
    </Sheet>
  )
}
