import { fragment } from './fragment.ts'
import { render } from 'solid-js/web'
import { App } from './app.tsx'

const root = document.getElementById('app')!
root.textContent = ''
render(() => <App fragment={fragment} />, root)
