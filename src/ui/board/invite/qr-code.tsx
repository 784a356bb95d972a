import { createMemo } from 'solid-js'
import { encode } from 'uqr'
import './qr-code.css'

/** A text as a QR code, always dark on white with its quiet margin, so that any camera reads it. */
export function QrCode(props: { readonly text: string; readonly label: string }) {
  const code = createMemo(() => encode(props.text, { ecc: 'M', border: 0 }))
  const path = createMemo(() => {
    let drawn = ''
    code().data.forEach((row, y) =>
      row.forEach((dark, x) => {
        if (dark) drawn += `M${x} ${y}h1v1h-1z`
      }),
    )
    return drawn
  })
  return (
    <svg
      class="qr-code"
      role="img"
      aria-label={props.label}
      viewBox={`-4 -4 ${code().size + 8} ${code().size + 8}`}
      shape-rendering="crispEdges"
    >
      <rect x="-4" y="-4" width={code().size + 8} height={code().size + 8} />
      <path d={path()} />
    </svg>
  )
}
