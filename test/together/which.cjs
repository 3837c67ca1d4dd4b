/** The folders of the tests that need a database and nothing that is built. */
const folders = ['apps/api', 'apps/cli', 'db', 'test/harness', 'test/access']

/** Of these the ones that take as long as ten others each: they run among the full tests, so that the usual ones end in twenty minutes. */
const long = [
  'apps/api/src/filing/n4.test.ts',
  'apps/api/src/incoming/incoming.test.ts',
  'apps/api/src/intake/newer.test.ts',
  'apps/api/src/likeness/likeness.test.ts',
  'apps/api/src/package/package.test.ts',
  'apps/api/src/seal/recommending.test.ts',
  'apps/api/src/template/template.test.ts',
  'apps/cli/src/verbs/demo.test.ts',
  'test/access/foreign.test.ts',
  'test/access/uploads.test.ts',
]

module.exports = { folders, long }
