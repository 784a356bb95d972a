import type { JSX } from 'solid-js'
import { useNavigation, type Route } from '../../state/route.ts'

/** A link to an address of the app; opens in a new tab where the person asks for one. */
export function Link(props: {
  readonly to: Route
  readonly replace?: boolean
  readonly class?: string
  readonly label?: string
  readonly children: JSX.Element
}) {
  const navigation = useNavigation()
  return (
    <a
      href={navigation.href(props.to)}
      class={props.class}
      aria-label={props.label}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        navigation.go(props.to, props.replace ? 'replace' : 'push')
      }}
    >
      {props.children}
    </a>
  )
}
