/** What several parts of a board say alike. */
export const parts = {
  done: 'Done',
  yesterday: 'Yesterday',
}
