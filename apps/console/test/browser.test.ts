import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'

const script = readFileSync(join(__dirname, '../public/browser.js'), 'utf8')

type Lacks = { modules?: true; promiseAny?: true; inset?: true }

/** Runs the script in a world that lacks what an old browser lacks; answers what stands on the page afterwards. */
function open(lacks: Lacks): { page: string; tooOld: boolean } {
  const root = { innerHTML: 'opening' }
  const window: { [name: string]: unknown } = {
    Promise: lacks.promiseAny ? { any: undefined } : Promise,
    CSS: { supports: (property: string) => property !== 'inset' || !lacks.inset },
  }
  const document = {
    createElement: () => (lacks.modules ? {} : { noModule: false }),
    getElementById: () => root,
  }
  runInNewContext(script, { window, document, Promise: window['Promise'] })
  return { page: root.innerHTML, tooOld: window['huibianTooOld'] === true }
}

test('a browser of today goes on to the console', () => {
  expect(open({})).toEqual({ page: 'opening', tooOld: false })
})

test.each([{ modules: true as const }, { promiseAny: true as const }, { inset: true as const }])(
  'a browser lacking %o is told what to do',
  (lacks) => {
    const { page, tooOld } = open(lacks)
    expect(tooOld).toBe(true)
    expect(page.includes('浏览器版本过低')).toBe(true)
  },
)

test('the script itself is plain enough for the browsers it is for', () => {
  expect(script.match(/=>|`|\b(const|let|async) /g)).toBe(null)
})
