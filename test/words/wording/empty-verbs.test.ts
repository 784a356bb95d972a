import { expect, it } from 'vitest'
import { startsEmpty } from '../../../src/method/action-flags.ts'
import { wording } from '../../../src/words/en/wording/wording.ts'

/** After these nobody will see anything. */
const bad = [
  'Investigate the slow import',
  'look into the Stripe webhooks',
  'Look at options for the staging db',
  'explore options for a second warehouse',
  'Explore Airtable as a replacement',
  'think about pricing',
  'Think through the on-call rota',
  'discuss w/ legal',
  'Discuss the rollout with ops',
  'follow up with Ana',
  'Follow-up on the invoice thing',
  'followup w/ the vendor re: SLA',
  'consider moving to Postgres',
  'Align with marketing on messaging',
  'get aligned w/ sales',
  'sync with Ben about the migration',
  'Sync up on Friday',
  'touch base w/ the bank',
  'circle back to the tax question next wk',
  'we should probably look into the retry logic',
  'maybe investigate why builds are slow',
  'need to think about what happens on holidays',
  "let's explore whether we can cache it",
  'have a chat w/ ops about the pager',
  'Have a quick call to talk about the roadmap',
  'invesigate the memory leak',
  'Reserach alternatives to Twilio',
  'research CRM tools',
  'evaluate the options',
  'Assess impact on support',
  'try to figure out why orders get stuck',
  'Figure out the permissions mess',
  'Keep an eye on the error rate',
  'monitor the queue',
  'improve communication between the teams',
  'Brainstorm ways to cut refunds',
  'take a look at the cron jobs',
  'Ben to look into the VAT thing',
  'Deep dive into churn',
  'reach out to Marta',
  'connect with finance',
  'work on the docs',
  'be more careful with deploys',
  'Revisit the decision in Q2',
  'look in to it',
  'Explore possiblity of a part time tester',
  'Someone should dig into the logs',
  'Talk to ops about backups',
  'check in with the Hull team',
  'Understand the current process better',
]

/** Somebody will see something, also where an empty verb stands further on. */
const good = [
  'Send the price list to Marta by Thu',
  'Delete the old import job',
  'Call Marta and ask for the price list',
  'Write the rollback script',
  'Ask legal for a yes/no by Thu',
  'Ask Ben whether the contract ends in March',
  'Order three scanners',
  'Move the nightly job to 2am',
  'book the first ten returns on the tablet',
  'turn off the legacy webhook on staging',
  'Put both shifts on the rota for Monday',
  'Count the hours between gate and free for 10 orders',
  'Get the insurer to accept a signature on glass',
  'post the 3 worst error msgs in #ops, today',
  'Draft the email to the 40 affected customers',
  'pay the invoice (€1.200,50)',
  'Set up one tablet w/ the return screen',
  'Measure how long a booking takes with gloves on',
  'Look up the renewal date in the contract and post it',
  'Investigate the 5 failed orders and send the list to Ana',
  'Book a 30 min slot with legal for Tue',
  'Show the prototype to two drivers on Friday',
  'ben: merge PR 412 and tag v2.3',
  'Cancel the Zapier plan',
  'Align the label printer on dock 3',
  'Sync the price list to the tills every night',
  'Invite Ruth to the Monday standup',
  'Follow the checklist for the next 3 releases',
  'Explain the new form to the night shift',
  'Consideration letter to the bank: sign and post',
  'Discussion doc: publish on the wiki',
  'Fix the sort order on /orders',
  'check invoice 2210 against the PO',
  'Tell the 3 suppliers to use the new address',
  'Print the checklist & hang it at the gate',
  'Rename the two columns everybody mixes up',
  'Try the noon run on Wednesday and Thursday',
  'Write down the 7 steps of a refund',
  'Talk Ruth through the new screen on Wed, she books one alone',
  'Monitor for the dock: buy and mount it',
  'Watch 5 orders go through packing and note where they wait',
  'look for the signed copy in the Leeds cabinet, scan it',
  'Interview 3 drivers, post the notes by Fri',
  'export last week’s orders as csv',
  'Sign the contract addendum',
  'Test the backup: restore Tuesday’s dump on the spare box',
  'Decide who covers Ruth in May and put it on the rota',
  'Hand the keys to Tom',
]

const isEmpty = (text: string) => startsEmpty(text, wording.actions)
const percent = (part: number, all: number) => `${part} of ${all} (${((100 * part) / all).toFixed(1)} %)`

it('[A2] empty verbs are found, and what somebody will see is left alone', () => {
  const falseAlarms = good.filter(isEmpty)
  const missed = bad.filter((text) => !isEmpty(text))
  console.warn(`[A2] good lines flagged ${percent(falseAlarms.length, good.length)}, bad lines found ${percent(bad.length - missed.length, bad.length)}`)
  expect(falseAlarms.length / good.length, falseAlarms.join(' | ')).toBeLessThanOrEqual(0.03)
  expect((bad.length - missed.length) / bad.length, missed.join(' | ')).toBeGreaterThanOrEqual(0.9)
})

it('[A2] an empty line, a single letter and another script are no empty verbs', () => {
  expect(['', '  ', 'x', '…', 'データを送る', '📦'].filter(isEmpty)).toEqual([])
})

it('[A2] a beginning that never ends is still judged by what it begins with', () => {
  expect(isEmpty(`${'we should probably '.repeat(2000)}look into it`)).toBe(false)
  expect(isEmpty('look into '.repeat(2000))).toBe(true)
})
