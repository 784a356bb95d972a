import type { Day, Instant } from '../method/item.ts'

/** How dates, times, amounts and durations read in one language. */
export interface Format {
  /** "Fri 28 Nov" */
  day(day: Day): string
  /** "Friday 28 November" */
  dayLong(day: Day): string
  /** "Friday 28 November 2026" */
  dayYear(day: Day): string
  /** "12:41" in the phone's time zone. */
  time(at: Instant): string
  /** "12 min", "3 h 20 min", "3 days 3 h"; from minutes. A day is 24 hours. */
  duration(minutes: number): string
  /** "06:12", or "+01:05" for time run over; from milliseconds left. */
  countdown(left: number): string
  /** "€ 3,500" */
  money(amount: number, currency: string): string
  number(value: number): string
  /** "," or "." */
  readonly decimal: string
}

export interface DurationWords {
  readonly minutes: string
  readonly hours: string
  readonly day: string
  readonly days: string
  /** How a day is written, in a language for which that needs no more than names: the system's own way takes a phone 0.1 s to get ready. */
  readonly names?: { readonly weekdays: readonly string[]; readonly months: readonly string[] }
}

const asDate = (day: Day) => new Date(`${day}T12:00:00`)
const pair = (value: number) => String(value).padStart(2, '0')

function readDay(style: (date: Date) => string, day: Day): string {
  const date = asDate(day)
  return Number.isNaN(date.getTime()) ? day : style(date).replaceAll(',', '')
}

/** A formatter takes a phone 50 ms to make: each is made when it is first needed. */
function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

/** Formats for a locale such as `en-GB`. An impossible day is given back as it was written. */
export function createFormat(locale: string, words: DurationWords): Format {
  const numbers = once(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }))
  const times = once(() => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }))
  const short = once(() => new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short' }))
  const long = once(() => new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' }))
  const withYear = once(() => new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }))
  const decimal = once(() => numbers().formatToParts(1.5).find((part) => part.type === 'decimal')?.value ?? '.')
  const written = (date: Date) => {
    if (!words.names) return short().format(date)
    const { weekdays, months } = words.names
    return `${weekdays[date.getDay()]} ${date.getDate()} ${months[date.getMonth()]}`
  }
  return {
    day: (day) => readDay(written, day),
    dayLong: (day) => readDay((date) => long().format(date), day),
    dayYear: (day) => readDay((date) => withYear().format(date), day),
    time: (at) => times().format(at),
    number: (value) => numbers().format(value),
    get decimal() {
      return decimal()
    },
    duration(minutes) {
      const days = Math.floor(minutes / 1440)
      const hours = Math.floor((minutes % 1440) / 60)
      const rest = Math.round(minutes % 60)
      const parts = [
        days > 0 && `${numbers().format(days)} ${days === 1 ? words.day : words.days}`,
        hours > 0 && `${hours} ${words.hours}`,
        rest > 0 && days === 0 && `${rest} ${words.minutes}`,
      ].filter((part) => part !== false)
      return parts.join(' ') || `0 ${words.minutes}`
    },
    countdown(left) {
      const seconds = left >= 0 ? Math.ceil(left / 1000) : Math.floor(-left / 1000)
      return `${left < 0 && seconds > 0 ? '+' : ''}${pair(Math.floor(seconds / 60))}:${pair(seconds % 60)}`
    },
    money(amount, currency) {
      try {
        const parts = new Intl.NumberFormat(locale, {
          style: 'currency',
          currency: currency || 'EUR',
          currencyDisplay: 'narrowSymbol',
          ...(Number.isInteger(amount) && { minimumFractionDigits: 0, maximumFractionDigits: 0 }),
        }).formatToParts(amount)
        return parts
          .map((part, at) => part.value + (part.type === 'currency' && parts[at + 1]?.type === 'integer' ? '\u00a0' : ''))
          .join('')
      } catch {
        return `${currency} ${numbers().format(amount)}`
      }
    },
  }
}
