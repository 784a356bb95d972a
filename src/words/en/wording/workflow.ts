import type { WorkflowWording } from '../../../method/workflow-flags.ts'

export const workflow: WorkflowWording = {
  label: /^(?:customer |user |employee )?(?:onboarding|deployment|support)\.?$/i,
}
