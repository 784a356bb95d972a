import type { Wording } from '../../../method/flags.ts'
import { actions } from './actions.ts'
import { decision } from './decision.ts'
import { limits } from './limits.ts'
import { options } from './options.ts'
import { problem } from './problem.ts'
import { workflow } from './workflow.ts'

/** What English knows of good and bad wordings. */
export const wording: Wording = { decision, problem, workflow, limits, options, actions }
