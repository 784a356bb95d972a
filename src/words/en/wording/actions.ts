import type { ActionWording } from '../../../method/action-flags.ts'

export const actions: ActionWording = {
  emptyVerb: /^(?:investigate|look into|explore|think about|discuss|follow up|consider|align|sync|touch base|circle back)\b/i,
}
