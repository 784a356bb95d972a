import type { WorkflowWording } from '../../../method/workflow-flags.ts'

const set = (words: string) => new Set(words.split(/\s+/))

export const workflow: WorkflowWording = {
  word: /[\p{L}\d][\p{L}\d'’/-]*/gu,
  names: set(
    'onboarding on-boarding onbording offboarding off-boarding deployment deployments deploying deploys deploy rollout rollouts roll-out releases ' +
      'releasing support helpdesk servicedesk ticketing triage invoicing billing payments payroll accounting bookkeeping reconciliation expenses ' +
      'procurement purchasing hiring recruiting recruitment staffing rostering scheduling qa testing tests reviews ci cd ci/cd builds devops ' +
      'incidents outages on-call oncall monitoring alerting migration migrations backups maintenance sales marketing presales pre-sales leads crm quoting ' +
      'orders ordering fulfilment fulfillment shipping delivery deliveries logistics returns refunds complaints claims warehousing inventory ' +
      'reporting reports analytics planning estimation estimates prioritisation prioritization roadmap communication collaboration coordination ' +
      'grooming patching success entry steering controlling documentation docs approvals compliance audits security development production handover handovers handoff handoffs hand-over hand-off ' +
      'process processes processing workflow workflows pipeline pipelines management handling procedure procedures lifecycle operations ops',
  ),
  fillers: set(
    'a an the our my their its this whole entire complete current general new old existing internal external daily weekly monthly quarterly yearly end-to-end ' +
      'how way we they people do does done work works is are has takes take too very really so just still always often not being been ' +
      'slow slowly broken painful manual messy mess pain bad chaos chaotic hard long better improve improved fix confusing unclear nightmare bottleneck forever ages time well ' +
      'and or to of for with between in on from by customer customers client clients user users employee employees staff supplier suppliers vendor vendors ' +
      'partner partners product products software app apps web data code team teams company business service services project projects month-end ' +
      'order invoice quote claim complaint contract lead alert incident payment refund ticket tickets release build test review report change case bug bugs ' +
      'request requests issue issues feature features stock cash hire hires purchase access knowledge quality assurance flow cycle thing things stuff issue-tracking desk help tech technical it hr master field after-sales',
  ),
  heads: set('process processes workflow workflows pipeline management lifecycle procedure handling'),
}
