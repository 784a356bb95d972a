interface IconProps {
  readonly icon: { readonly node: readonly (readonly [name: string, attributes: Readonly<Record<string, string>>])[] }
  readonly size?: number | string
  readonly 'stroke-width'?: number
}

/** How the icons of the set are drawn here: from one template, and never read out, since words always stand beside or behind them. */
export default function Icon(props: IconProps) {
  const svg = (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      width={props.size ?? 24}
      height={props.size ?? 24}
      fill="none"
      stroke="currentColor"
      stroke-width={props['stroke-width'] ?? 2}
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  ) as SVGSVGElement
  // oxlint-disable-next-line solid/reactivity -- which icon it is never changes
  for (const [name, { key: _, ...attributes }] of props.icon.node) {
    const part = document.createElementNS('http://www.w3.org/2000/svg', name)
    for (const [attribute, value] of Object.entries(attributes)) part.setAttribute(attribute, value)
    svg.append(part)
  }
  return svg
}
