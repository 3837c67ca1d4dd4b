import { existsSync, readFileSync } from 'node:fs'

/** How many tests passed, failed and were skipped. */
export const none = { passed: 0, failed: 0, skipped: 0 }

export const sum = (tallies) =>
  tallies.reduce(
    (all, each) => ({
      passed: all.passed + each.passed,
      failed: all.failed + each.failed,
      skipped: all.skipped + each.skipped,
    }),
    none,
  )

/** A check that is not jest's counts as one test. */
export const one = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 })

/** Reads jest's own result. A file that could not be run is a failure, and so is a run that ended without a result. */
export function fromJest(path, code) {
  if (!existsSync(path)) return one(code === 0 ? 1 : code)
  const result = JSON.parse(readFileSync(path, 'utf8'))
  const failed = result.numFailedTests + result.numRuntimeErrorTestSuites
  const tally = {
    passed: result.numPassedTests,
    failed,
    skipped: result.numPendingTests + result.numTodoTests,
  }
  return code !== 0 && failed === 0 ? { ...tally, failed: 1 } : tally
}

/** The names of the tests that were skipped, with their reasons, and of those that failed. */
export function namesFromJest(path, status) {
  if (!existsSync(path)) return []
  const { testResults } = JSON.parse(readFileSync(path, 'utf8'))
  return testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter((each) => each.status === status).map((each) => each.fullName),
  )
}

/** The last line, which other programs read. */
export const line = ({ passed, failed, skipped }) =>
  `tests: ${passed} passed, ${failed} failed, ${skipped} skipped`
