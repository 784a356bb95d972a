import ExternalLink from 'lucide-solid/icons/external-link'
import { Show } from 'solid-js'
import type { JSX } from 'solid-js'
import './web-link.css'

/** An address that a browser may open: http or https. Anything else a board might hold is never made a link. */
export function webAddress(text: string): string | null {
  if (!text.includes('.')) return null
  try {
    const url = new URL(text.trim().includes('://') ? text.trim() : `https://${text.trim()}`)
    return (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname.includes('.') ? url.href : null
  } catch {
    return null
  }
}

interface WebLinkProps {
  readonly address: string
  readonly children: JSX.Element
}

/** A link to what was found elsewhere. Opens apart from the board and tells the other side nothing. */
export function WebLink(props: WebLinkProps) {
  return (
    <Show when={webAddress(props.address)}>
      {(href) => (
        <a class="web-link" href={href()} target="_blank" rel="noopener noreferrer">
          {props.children}
          <ExternalLink size={14} aria-hidden="true" />
        </a>
      )}
    </Show>
  )
}
