import { expect, test } from 'vitest'
import { type Built, makePlain } from '../../src/app/plain-scripts.ts'
import { makeParts } from '../../src/app/parts.ts'

function built(name: string, code: string, imports: string[] = []): Built {
  return { name, fileName: `assets/${name}-1.js`, imports: imports.map((one) => `assets/${one}-1.js`), code }
}

/** What happens when the plain scripts are run one after another, and what the others were made into. */
function made(files: Built[]) {
  makePlain(files)
  const parts = makeParts({ readyState: 'complete' } as Document, ['board'], async () => {})
  for (const name of ['main', 'board']) {
    // oxlint-disable-next-line no-new-func -- a script of the page
    new Function('hourboardParts', files.find((file) => file.name === name)!.code)(parts)
  }
  return parts
}

test('[J1] what a plain script exports under some name is what another one imported under that name', () => {
  const parts = made([
    built('main', 'var a=1;function b(){return a+1}export{a as t,b as default};'),
    built('board', 'import{t as x,default as y}from"./main-1.js";var z=x+y();export{z};', ['main']),
  ])
  expect(parts.now('board')).toEqual({ z: 3 })
})

test('[J1] a module that needs a plain script takes it from there, and is not run before it is there', () => {
  const files = [
    built('main', 'var go=()=>import("./sheets-1.js"),board=()=>import(`./board-1.js`).then(e=>e.z);export{go,board};'),
    built('board', 'var z=1;export{z};'),
    built('sheets', 'import"./main-1.js";import{z as q}from"./board-1.js";import{w}from"./other-1.js";export{q,w};', ['main', 'board', 'other']),
    built('other', 'var w=1;export{w};'),
  ]
  makePlain(files)
  const [main, , sheets, other] = files.map((file) => file.code)
  expect(main).toContain('go=()=>hourboardParts.when("board").then(()=>import("/assets/sheets-1.js"))')
  expect(main).toContain('board=()=>hourboardParts.when("board").then(e=>e.z)')
  expect(sheets).toBe('const{z:q}=hourboardParts.now("board");import{w}from"./other-1.js";export{q,w};')
  expect(other).toBe('var w=1;export{w};')
})

test('[J1] what needs two plain scripts waits for the later one', () => {
  const files = [
    built('main', 'var go=()=>import("./sheets-1.js");export{go};'),
    built('board', 'var z=1,open=()=>import("./sheets-1.js");export{z,open};'),
    built('frame', 'import{z}from"./board-1.js";var w=z;export{w};', ['board']),
    built('sheets', 'import{w}from"./frame-1.js";export{w};', ['frame']),
  ]
  makePlain(files)
  for (const { code } of files.slice(0, 2)) expect(code).toContain('hourboardParts.when("frame").then(()=>import("/assets/sheets-1.js"))')
  expect(files[2]!.code).toContain('const{z}=hourboardParts.now("board");')
})

test('[J1] what could not stand in a page is refused', () => {
  for (const code of ['import*as all from"./sheets-1.js";export{all};', 'var a="</script>";export{a};']) {
    expect(() => makePlain([built('main', code)]), code).toThrow('plain script')
  }
})
