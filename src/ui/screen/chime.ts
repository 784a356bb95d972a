import { createSignal, onCleanup } from 'solid-js'

export interface Chime {
  /** Whether the browser lets this page sound; most do only after a key or a press. */
  readonly allowed: () => boolean
  /** Asks the browser again; call it within a key or a press. */
  readonly allow: () => void
  readonly play: () => void
}

/** Two soft notes, as hertz and seconds after the beginning. */
const notes = [
  { pitch: 659, at: 0 },
  { pitch: 494, at: 0.45 },
]
const fades = 1.4
const loudness = 0.25

function ring(context: AudioContext, pitch: number, at: number): void {
  const tone = context.createOscillator()
  const volume = context.createGain()
  tone.frequency.value = pitch
  volume.gain.setValueAtTime(0, at)
  volume.gain.linearRampToValueAtTime(loudness, at + 0.02)
  volume.gain.exponentialRampToValueAtTime(0.001, at + fades)
  tone.connect(volume).connect(context.destination)
  tone.start(at)
  tone.stop(at + fades)
}

/** The sound at the end of a phase, made on the spot; silent where the browser has no sound. Lets go of it with its owner. */
export function createChime(): Chime {
  const sound = 'AudioContext' in globalThis ? new AudioContext() : null
  const [allowed, setAllowed] = createSignal(sound?.state === 'running')
  const told = () => setAllowed(sound?.state === 'running')
  sound?.addEventListener('statechange', told)
  onCleanup(() => {
    sound?.removeEventListener('statechange', told)
    void sound?.close()
  })

  return {
    allowed,
    allow: () => void sound?.resume().catch(() => undefined),
    play: () => {
      if (sound?.state !== 'running') return
      for (const { pitch, at } of notes) ring(sound, pitch, sound.currentTime + at)
    },
  }
}
