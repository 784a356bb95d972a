import { initials } from '../../../method/people.ts'
import './face.css'

/** Two letters that stand for a person. Decoration: the name itself must be near or in the label. */
export function Face(props: { readonly name: string; readonly quiet?: boolean }) {
  return <span class="face" classList={{ quiet: props.quiet }} data-letters={initials(props.name)} aria-hidden="true" />
}
