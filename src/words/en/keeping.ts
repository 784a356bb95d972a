/** Where a person’s changes are. */
export const keeping = {
  title: 'Where your changes are',
  chip: {
    shared: 'shared',
    'on-this-phone': 'on this phone',
    saving: 'saving',
    connecting: 'connecting',
    offline: 'offline',
    full: 'storage full',
    blocked: 'not saved',
    closed: 'not saved',
    private: 'not kept here',
    failing: 'not saved',
    refused: 'link refused',
    'too-large': 'board too large',
    newer: 'app too old',
    older: 'relay too old',
    deleted: 'deleted from the relay',
    moved: 'moved to new links',
  },
  waiting: (state: string, count: number) => `${state}, ${count} waiting`,
  explain: {
    shared: 'Everything you wrote is saved on this phone and shared with the room.',
    'on-this-phone': 'Saved on this phone. It is being shared.',
    saving: 'Being saved on this phone.',
    connecting: 'Saved on this phone. Looking for the network.',
    offline: 'No connection. Go on working: everything is saved on this phone and goes to the others by itself later.',
    full: 'This phone has no space left, so new changes are only in memory. Free some space, or keep this page open until it is shared.',
    blocked: 'The browser does not let the app save here. Changes are only in memory: keep this page open until they are shared.',
    closed: 'The phone closed the app’s storage. Changes are only in memory: open the page again once they are shared.',
    private: 'This browser keeps nothing: a private window, or one inside another app. Open the link in the phone’s own browser to keep the board. What is shared stays with the others.',
    failing: 'Saving on this phone fails at the moment. Changes are only in memory: keep this page open until they are shared.',
    refused: 'The relay does not accept this link any more. Your changes stay on this phone. Ask for the new link.',
    'too-large': 'The relay takes no more for this board. Your changes stay on this phone.',
    deleted: 'The board was deleted from the relay. Your changes stay on this phone.',
    moved: 'The board has moved to new links. Your changes stay on this phone.',
    older: 'The relay is older than this app. Your changes stay on this phone; try again once the relay was updated.',
    newer: 'The relay is newer than this app. Your changes stay on this phone; open the app again while online.',
  },
  phone: { saved: 'Saved on this phone', saving: 'Saving on this phone', failing: 'Not saved on this phone' },
  relay: (waiting: number) =>
    waiting === 0
      ? 'Shared with the room'
      : waiting === 1
        ? '1 change waits to be shared'
        : `${waiting} changes wait to be shared`,
  connection: { connected: 'Connected', connecting: 'Connecting', offline: 'Offline' },
  reconnect: 'Try to connect now',
  offlineNow: 'Offline. Changes stay on this phone.',
  backNow: 'Connected again.',
}
