import type { BringHole, BringPart } from '../../method/ready.ts'

/** The four things to bring, as an invitation asks for them. */
const parts: Record<BringPart, string> = {
  decision: 'The decision, and who makes it',
  case: 'One recent case',
  limits: 'Limits with numbers',
  outcome: 'A good small outcome this week',
}

/** The same where there is little room. */
const short: Record<BringPart, string> = { decision: 'Decision', case: 'Recent case', limits: 'Limits', outcome: 'Outcome this week' }

const things = (count: number) => (count === 1 ? '1 thing' : `${count} things`)

/** Before the hour: what is there and what is still to fill. */
export const ready = {
  title: 'To bring',
  parts,
  short,
  there: 'there',
  ready: 'Ready: all four things are here.',
  minutes: (minutes: number) => `about ${minutes} min to fill`,
  card: (missing: number, minutes: number) => `${things(missing)} missing, about ${minutes} min`,
  cardReady: 'ready',
  /** The question that a hole asks, in a word or two. */
  asks: (hole: BringHole): string => {
    switch (hole.part) {
      case 'decision':
        return { line: 'vague' in hole ? 'clearer?' : 'what?', decideBy: 'when?', deciderId: 'who?' }[hole.field as 'line'] ?? 'clearer?'
      case 'workflow':
        return 'vague' in hole ? 'a fresher one?' : hole.field === 'case' ? 'which one?' : 'what day?'
      case 'noLimit':
        return { money: 'money?', hours: 'hours?', people: 'people?' }[hole.field as 'money'] ?? 'how much?'
      case 'limits':
        return 'vague' in hole ? 'how much?' : hole.field === 'day' ? 'what day?' : hole.field === 'who' ? 'who?' : 'how much?'
      default:
        return 'what?'
    }
  },
}
