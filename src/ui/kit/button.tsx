import { splitProps } from 'solid-js'
import type { JSX } from 'solid-js'
import './button.css'

interface ButtonProps extends Omit<JSX.ButtonHTMLAttributes<HTMLButtonElement>, 'onClick' | 'type'> {
  /** `main` for the one thing to do now; `quiet` for what steps back; `danger` for what cannot be taken back. */
  readonly kind?: 'main' | 'plain' | 'quiet' | 'danger'
  /** As wide as the page. */
  readonly wide?: boolean
  /** Square, holding only an icon; give `aria-label`. */
  readonly icon?: boolean
  readonly submit?: boolean
  readonly onPress?: (event: MouseEvent) => void
}

/** A button with a target of at least 44 px. */
export function Button(props: ButtonProps) {
  const [own, rest] = splitProps(props, ['kind', 'wide', 'icon', 'submit', 'onPress', 'class'])
  return (
    <button
      {...rest}
      type={own.submit ? 'submit' : 'button'}
      class={`button ${own.kind ?? 'plain'} ${own.class ?? ''}`}
      classList={{ wide: own.wide, icon: own.icon }}
      onClick={(event) => own.onPress?.(event)}
    />
  )
}
