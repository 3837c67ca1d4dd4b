/** The folders of the tests that need a database and nothing that is built. */
const folders = ['apps/api', 'apps/cli', 'db', 'test/harness', 'test/access']

/** Of these the ones that alone take as long as twenty others: every id tried by a stranger, and the demo played from a command. */
const long = ['test/access/foreign.test.ts', 'apps/cli/src/verbs/demo.test.ts']

module.exports = { folders, long }
