/** What the room asks of its screen. */
export const onScreen = {
  title: 'On the screen',
  phase: 'What the phase shows',
  parts: {
    decision: 'Decision',
    problem: 'Problem',
    workflow: 'Workflow',
    limits: 'Limits',
    options: 'Options',
    actions: 'Actions',
    people: 'People',
  },
  hideCode: 'Hide the code to join',
}
