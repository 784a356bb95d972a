import { type Accessor, createEffect, createSignal, onCleanup } from 'solid-js'

/** From the roomiest setting of the page to the closest that can still be read. */
const sizes = ['roomy', 'middle', 'close'] as const
/** The height of a Letter page between its margins, with some px for what a printer rounds, and the width of an A4 page: what fits both fits either. */
const sheet = { width: 658, height: 914 }
/** Narrower than this is no phone of 390 px, wider none at all. */
const phone = { from: 380, to: 480, height: 724 }
/** What takes more than this beyond a screen is scrolled anyway, and set to be read. */
const nearly = 1.15
/** What stands above and below the page on a phone. */
const chrome = 48 + 64 + 8
/** Larger text is a reader's own wish, and no fault of what was written. */
const ownText = 17.5

export interface Fit {
  /** Whether the outcome fits one phone screen, and one printed page (T1). */
  readonly phone: Accessor<boolean>
  readonly paper: Accessor<boolean>
}

/**
 * Sets the page as large as it still fits one screen of a phone, and one printed page, and tells whether it does. Measured as it is
 * drawn; where that says nothing about a phone, on larger and smaller screens, it goes by the estimate.
 */
export function createFit(paper: Accessor<HTMLElement | undefined>, estimate: Accessor<number>): Fit {
  const [onPhone, setOnPhone] = createSignal(true)
  const [onPaper, setOnPaper] = createSignal(true)
  const measure = () => {
    const drawn = paper()
    if (!drawn) return
    const text = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
    const isPhone = innerWidth >= phone.from && innerWidth <= phone.to && text <= ownText
    const room = Math.max(phone.height, innerHeight - chrome)
    const fits = sizes.some((size) => {
      drawn.dataset.fit = size
      return drawn.offsetHeight <= room
    })
    if (drawn.offsetHeight > room * nearly) drawn.dataset.fit = 'middle'
    if (!isPhone) drawn.dataset.fit = innerWidth < phone.from ? 'middle' : 'roomy'
    setOnPhone(isPhone ? fits : estimate() <= phone.height)
    setOnPaper(fitsSheet(drawn))
  }
  createEffect(() => {
    // Whatever changes the page changes what is estimated of it, or is too small to matter.
    estimate()
    const drawn = paper()
    if (!drawn) return
    let due = requestAnimationFrame(measure)
    const again = () => {
      cancelAnimationFrame(due)
      due = requestAnimationFrame(measure)
    }
    addEventListener('resize', again)
    onCleanup(() => {
      cancelAnimationFrame(due)
      removeEventListener('resize', again)
    })
  })
  return { phone: onPhone, paper: onPaper }
}

/** Sets a copy of the page as it would be printed, and notes on the page in which setting it fits. */
function fitsSheet(drawn: HTMLElement): boolean {
  const host = document.createElement('div')
  host.className = 'printed'
  host.inert = true
  host.style.width = `${sheet.width}px`
  const copy = drawn.cloneNode(true) as HTMLElement
  delete copy.dataset.fit
  host.append(copy)
  document.body.append(host)
  const fits = sizes.some((size) => {
    copy.dataset.print = size
    return copy.offsetHeight <= sheet.height
  })
  drawn.dataset.print = copy.dataset.print
  host.remove()
  return fits
}
