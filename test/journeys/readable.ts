import type { Page } from 'playwright-core'

/** Of a screen of 1080 lines: the smallest text that can be read from five metres, and how dark on its ground it must be. */
const leastSize = 28
const leastContrast = 7

/** What somebody five metres away could not read on this screen, one line each: too small, too faint, cut off or outside. */
export function unreadable(page: Page): Promise<string[]> {
  // All of it runs in the page.
  /* oxlint-disable unicorn/consistent-function-scoping */
  return page.evaluate(([size, contrast]) => {
    const unit = innerHeight > innerWidth ? Math.min(innerWidth / 1080, innerHeight / 1920) : Math.min(innerWidth / 1920, innerHeight / 1080)
    const channels = (color: string) => color.match(/[\d.]+/g)!.map(Number)
    const light = (color: string) => {
      const [red = 0, green = 0, blue = 0] = channels(color).slice(0, 3).map((one) => (one / 255 <= 0.04045 ? one / 255 / 12.92 : ((one / 255 + 0.055) / 1.055) ** 2.4))
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const ground = (element: Element | null): string => {
      for (let at = element; at; at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at)
        if ((channels(backgroundColor)[3] ?? 1) > 0.5) return backgroundColor
      }
      return 'rgb(255, 255, 255)'
    }
    const found: string[] = []
    const texts = document.createTreeWalker(document.querySelector('.screen')!, NodeFilter.SHOW_TEXT)
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const element = node.parentElement!
      const text = node.nodeValue!.trim()
      // The tools are for hands at the screen.
      if (!text || element.closest('.unseen, .screen-tools, [aria-hidden=true] > svg')) continue
      const style = getComputedStyle(element)
      const range = document.createRange()
      range.selectNodeContents(node)
      const box = range.getBoundingClientRect()
      if (style.visibility === 'hidden' || box.width === 0) continue
      const say = (what: string) => found.push(`${what}: ${text.slice(0, 60)}`)
      const large = Number.parseFloat(style.fontSize) / unit
      if (large < size - 0.1) say(`${large.toFixed(1)} of ${size}`)
      const [one, other] = [light(style.color), light(ground(element))]
      const apart = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
      if (apart < contrast) say(`${apart.toFixed(1)}:1`)
      if (box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1) say('outside')
      for (let around: Element | null = element; around; around = around.parentElement) {
        if (getComputedStyle(around).overflow === 'visible') continue
        const edge = around.getBoundingClientRect()
        if (box.top < edge.top - 3 || box.bottom > edge.bottom + 3 || box.right > edge.right + 3) {
          say(`cut off by ${around.className}`)
          break
        }
      }
    }
    return found
  }, [leastSize, leastContrast] as const)
}
