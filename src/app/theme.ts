import { createSignal } from 'solid-js'
import type { Theme } from '../state/phone.ts'

const key = 'hourboard-theme'
const themes: readonly Theme[] = ['system', 'light', 'dark']

export interface ThemeChoice {
  readonly theme: () => Theme
  readonly setTheme: (theme: Theme) => void
}

/** Light, dark, or as the system says. In localStorage, since it must be known before the first paint, and is no secret. */
export function createTheme(root: HTMLElement, storage: () => Storage): ThemeChoice {
  const [theme, setTheme] = createSignal<Theme>(themes.find((one) => one === kept()) ?? 'system')

  function kept(): string | null {
    try {
      return storage().getItem(key)
    } catch {
      return null
    }
  }

  function apply(next: Theme): void {
    if (next === 'system') delete root.dataset.theme
    else root.dataset.theme = next
  }

  apply(theme())
  return {
    theme,
    setTheme: (next) => {
      setTheme(next)
      apply(next)
      try {
        storage().setItem(key, next)
      } catch {
        // Without storage the choice holds for as long as the app is open.
      }
    },
  }
}
