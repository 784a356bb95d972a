/**
 * Pixels of rail for minutes of waiting: grows with the logarithm, so that an hour and a month both fit on a phone. With
 * nothing known, or nothing to wait for, the rail is as short as a finger needs.
 */
export function railLength(minutes: number | null): number {
  const shortest = 44
  return shortest + Math.round(28 * Math.log10(1 + Math.max(0, minutes ?? 0) / 10))
}
