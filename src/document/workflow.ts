import { stepMarks } from '../method/workflow.ts'
import type { Step, StepMark, Workflow } from '../method/workflow.ts'
import { day, line, number, text } from './fields.ts'
import type { Hand } from './hand.ts'
import { entryHolder } from './holder.ts'
import { listWrites } from './list.ts'
import type { ListShape } from './list.ts'
import { members, setMember } from './members.ts'
import type { PartShape } from './part.ts'

export const workflowShape: PartShape<Workflow> = {
  root: 'workflow',
  fields: {
    trigger: line,
    done: line,
    caseName: text,
    caseDay: day,
    evidence: text,
    cleanedUpBy: text,
    workaround: text,
  },
}

export const stepsShape: ListShape<Step> = {
  root: 'steps',
  fields: { who: text, what: text, tool: text, handedTo: text, working: number, waiting: number, marks: members(stepMarks) },
  text: (step) => step.what || step.who,
}

export function stepWrites(hand: Hand) {
  return {
    ...listWrites<Step>(hand, stepsShape),
    mark(id: string, mark: StepMark, on: boolean) {
      const map = entryHolder(hand.doc, stepsShape.root, id).map
      if (map) hand.act(() => setMember(map, 'marks', mark, on))
    },
  }
}
