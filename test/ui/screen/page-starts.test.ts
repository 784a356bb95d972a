import { describe, expect, it } from 'vitest'
import { pageOf, pageStarts } from '../../../src/ui/screen/page-starts.ts'

const rows = (...heights: number[]) => {
  let top = 0
  return heights.map((height) => ({ top, bottom: (top += height) }))
}

describe('what does not fit the screen is paged', () => {
  it('[S1] everything that fits is one page', () => {
    expect(pageStarts(rows(100, 100, 100), 300)).toEqual([0])
    expect(pageStarts([], 300)).toEqual([0])
  })

  it('[S1] only whole entries are on a page, and one that is too high has its own', () => {
    expect(pageStarts(rows(100, 100, 150, 100), 300)).toEqual([0, 2])
    expect(pageStarts(rows(100, 900, 100), 300)).toEqual([0, 1, 2])
  })

  it('[S1] entries beside each other stay on one page', () => {
    const pairs = rows(100, 100, 100, 100).flatMap((row) => [row, row])
    expect(pageStarts(pairs, 250)).toEqual([0, 4])
  })

  it('[S1] the break is shown with the step behind it and those before it that fit', () => {
    expect(pageStarts(rows(100, 100, 100, 100, 100, 100), 300, 4)).toEqual([0, 3])
    expect(pageStarts(rows(100, 100, 100, 100, 100, 100), 300, 2)).toEqual([0, 1, 4])
    expect(pageStarts(rows(100, 100, 100, 100, 100, 100), 300, 0)).toEqual([0, 3])
    expect(pageStarts(rows(100, 100), 300, 1)).toEqual([0])
  })

  it('[S1] every entry is on a page', () => {
    for (let around = 0; around < 9; around += 1) {
      const starts = pageStarts(rows(90, 250, 40, 40, 310, 10, 99, 120, 80), 300, around)
      expect(starts[0]).toBe(0)
      expect(starts).toEqual(starts.toSorted((a, b) => a - b))
      expect(starts[pageOf(starts, around)]).toBeLessThanOrEqual(around)
    }
  })
})
