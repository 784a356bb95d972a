/** What several parts of a board say alike. */
export const parts = {
  done: 'Done',
  earlier: 'Move it forward',
  later: 'Move it back',
  yesterday: 'Yesterday',
}
