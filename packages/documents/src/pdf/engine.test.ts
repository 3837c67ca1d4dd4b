import { createRequire } from 'node:module'

const version = (name: string): unknown => createRequire(__filename)(`${name}/package.json`).version

/** The patches reach into these; another version needs them read again and every page looked at. */
test('the engine is the one the patches were written for', () => {
  expect({ pdfmake: version('pdfmake'), pdfkit: version('pdfkit') }).toEqual({
    pdfmake: '0.3.11',
    pdfkit: '0.19.1',
  })
})
