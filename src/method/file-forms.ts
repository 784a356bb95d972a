/** The forms in which an outcome, or the whole board, leaves the app as a file, the most wanted first (T2). */
export const fileForms = ['word', 'calendar', 'actions', 'markdown', 'text', 'board'] as const
export type FileForm = (typeof fileForms)[number]
