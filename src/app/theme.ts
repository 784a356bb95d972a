import { createSignal, onCleanup } from 'solid-js'
import type { Profile } from '../local/profile.ts'
import type { Theme } from '../state/phone.ts'

const themes: readonly Theme[] = ['system', 'light', 'dark']

export interface ThemeChoice {
  readonly theme: () => Theme
  readonly setTheme: (theme: Theme) => void
}

/** Light, dark, or as the system says, alike in all windows. */
export function createTheme(profile: Profile): ThemeChoice {
  const [theme, setTheme] = createSignal(themeOf(profile.read('theme')))
  onCleanup(profile.watch((what, value) => what === 'theme' && setTheme(themeOf(value))))
  return {
    theme,
    setTheme: (next) => {
      setTheme(next)
      profile.write('theme', next)
    },
  }
}

function themeOf(kept: string | null): Theme {
  return themes.find((one) => one === kept) ?? 'system'
}
