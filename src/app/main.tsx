import { fragment } from './fragment.ts'
import { render } from 'solid-js/web'
import { App } from './app.tsx'

const root = document.getElementById('app')!
// After the script and not within it: the browser asks V8 where it is, at each change of the address for one, and for that V8 reads every
// function again that is under way. The whole script is one.
queueMicrotask(() => {
  root.textContent = ''
  render(() => <App fragment={fragment} />, root)
})
