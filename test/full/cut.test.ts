import * as fs from 'node:fs'
import { join } from 'node:path'
import { needsNamespace, withoutNetwork } from '../harness/namespace'

const cut = needsNamespace('chromium', 'fonts', 'poppler')
const result = join(__dirname, '../../test-output/cut.json')

cut('where the network is cut, this machine stands alone', () => {
  const ways = withoutNetwork('ip -brief address').trim().split('\n')
  expect(ways.map((line) => line.split(/\s+/)[0])).toEqual(['lo'])
})

cut(
  'the demo script goes from the first draft to the compiled book all the same',
  () => {
    fs.rmSync(result, { force: true })
    const journey = '--selectProjects journeys --runInBand test/journeys/demo.test.ts'
    withoutNetwork(
      `"$NODE" node_modules/jest/bin/jest.js ${journey} --json --outputFile="$RESULT" >/dev/null`,
      { NODE: process.execPath, RESULT: result },
    )
    const { numPassedTests, numFailedTests } = JSON.parse(fs.readFileSync(result, 'utf8'))
    expect({ numFailedTests, whole: numPassedTests > 10 }).toEqual({ numFailedTests: 0, whole: true })
  },
  1_200_000,
)
