import { render, screen } from '@solidjs/testing-library'
import { Root } from '../../../src/ui/root.tsx'
import { makeStage, roomId, type StageOptions } from '../stage.tsx'

/** A phone with one board open at Walk (or where asked), drawn and ready. */
export async function openBoard(options: StageOptions = {}, fill?: (stage: ReturnType<typeof makeStage>) => void) {
  const stage = makeStage({ route: { page: 'board', roomId, place: 'walk' }, ...options })
  fill?.(stage)
  render(() => (
    <stage.Around>
      <Root />
    </stage.Around>
  ))
  await screen.findByRole('navigation', { name: 'Phases' })
  return stage
}

/** The sheet that is open over the board, once it is. */
export async function sheet(name: string): Promise<HTMLElement> {
  return screen.findByRole('dialog', { name })
}
