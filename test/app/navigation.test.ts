import { createRoot } from 'solid-js'
import { expect, test } from 'vitest'
import { createNavigation, pathOf, routeOf } from '../../src/app/navigation.ts'
import type { Route } from '../../src/state/route.ts'

const roomId = 'TQD9rFc0_bYBp6fMJLoT3w'
const routes: Route[] = [
  { page: 'start' },
  { page: 'new' },
  { page: 'new', from: roomId },
  { page: 'new', from: roomId, parkedId: 'abcdefg23456' },
  { page: 'join' },
  { page: 'inbox' },
  { page: 'capture', text: '' },
  { page: 'screen', roomId },
  ...(['frame', 'walk', 'compare', 'lock', 'outcome', 'people', 'start'] as const).map((place): Route => ({ page: 'board', roomId, place })),
]

test.each(routes)('[Y1] %o has an address that leads back to it', (route) => {
  expect(routeOf(pathOf(route))).toEqual(route)
})

test('[Q6] addresses that nobody knows are the start page', () => {
  for (const path of ['', '/x', '/b', '/b/short/walk', `/b/${roomId}x/walk`, `/s/`, '/new/x', '/../..', `/b/${'%'.repeat(22)}/walk`]) {
    expect(routeOf(path)).toEqual({ page: 'start' })
  }
  expect(routeOf(`/b/${roomId}`)).toEqual({ page: 'board', roomId, place: 'start' })
  expect(routeOf(`/b/${roomId}/nowhere`)).toEqual({ page: 'board', roomId, place: 'start' })
})

test('[V1] an address never holds what was shared or what was wrong with a link', () => {
  expect(pathOf({ page: 'capture', text: 'https://x/#eSECRET' })).toBe('/capture')
  expect(pathOf({ page: 'join', fault: 'damaged' })).toBe('/join')
})

test('[Y1] going and coming back follow the history; the first page has the start page behind it', async () => {
  history.replaceState(null, '', '/inbox')
  await createRoot(async (dispose) => {
    const navigation = createNavigation(window)
    expect(navigation.route()).toEqual({ page: 'inbox' })
    navigation.go({ page: 'board', roomId, place: 'walk' })
    navigation.go({ page: 'board', roomId, place: 'lock' }, 'replace')
    expect(location.pathname).toBe(`/b/${roomId}/lock`)
    navigation.back()
    await new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }))
    expect(navigation.route()).toEqual({ page: 'inbox' })
    navigation.back()
    expect(navigation.route()).toEqual({ page: 'start' })
    dispose()
  })
})
