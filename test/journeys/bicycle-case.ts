/** An hour of a small chain of bicycle workshops, as three people type it on their phones. */
export const bicycleCase = {
  title: 'Spare parts',
  decision: 'Do we keep ordering parts by phone until spring, or put all three shops on the wholesaler’s portal this month?',
  problem: 'Repairs stand half done because nobody sees that a part was never ordered.',
  outcome: 'By Friday one shop orders a whole day without a phone call.',
  fact: { label: 'Repairs waiting for a part', value: '41 of 130' },
  trigger: 'A customer brings a bicycle in',
  done: 'The customer rides home',
  caseName: 'Cargo bike of Mrs Anand',
  evidence: 'https://example.org/order-book-page-12.jpg',
  cleansUp: 'Emil, on Saturdays',
  workaround: 'The shops lend each other parts by taxi',
  steps: [
    { what: 'Takes the bicycle in', who: 'Emil', tool: 'paper slip', handedTo: 'workshop', working: '10' },
    { what: 'Finds the worn part', who: 'Workshop', tool: 'stand', handedTo: 'Emil', working: '25' },
    { what: 'Writes the part in the order book', who: 'Emil', tool: 'order book', handedTo: 'Nadia', working: '3', waitingDays: '3' },
    { what: 'Rings the wholesaler', who: 'Nadia', tool: 'phone', handedTo: 'wholesaler', working: '15' },
    { what: 'Fits the part', who: 'Workshop', tool: 'stand', handedTo: 'customer', working: '40' },
  ],
  limits: {
    tool: 'The till of 2019',
    deadline: 'The spring rush begins',
    rule: 'No customer’s name outside our own system',
    skill: 'Setting up a portal account',
    never: 'A fourth person in the office',
  },
  options: [
    { line: 'Keep ordering by phone, with one fixed hour at noon', answers: ['from Monday', 'Nadia alone', 'a part a day is forgotten', 'whether noon is early enough', 'the order book'] },
    { line: 'Put all three shops on the portal this month', answers: ['three weeks', 'Emil, with the wholesaler’s trainer', 'wrong parts in the first week', 'how many calls are left', 'the till'] },
  ],
  why: 'Because the part is forgotten between the book and the phone, and the portal has no book.',
  actions: [
    { text: 'Open portal accounts for the three shops', owner: 'Emil', step: 'the three e-mail addresses are sent today' },
    { text: 'Order Monday’s parts at the harbour shop on the portal only', owner: 'Nadia', step: 'the order book stays closed on Monday' },
  ],
  question: 'Does the portal show what is in stock today?',
  parked: 'The till does not know the workshop’s prices',
} as const

/** Every sentence in a case, whatever it stands in. */
export function textsOf(part: unknown): string[] {
  if (typeof part === 'string') return [part]
  return typeof part === 'object' && part !== null ? Object.values(part).flatMap(textsOf) : []
}
