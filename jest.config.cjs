const { folders, long } = require('./test/together/which.cjs')

const swc = {
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', tsx: false, decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: false, useDefineForClassFields: false },
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
}

// Packages that ship only ES modules; jest on Node 20 cannot load those unless they are transformed.
const onlyEsm = [
  '@borewit',
  '@tokenizer',
  '@tus',
  'cookie-es',
  'file-type',
  'jose',
  'mediainfo.js',
  'srvx',
  'strtok3',
  'token-types',
  'uint8array-extras',
  'uuid',
]

/** @type {import('jest').Config} */
const common = {
  rootDir: __dirname,
  testEnvironment: 'node',
  restoreMocks: true,
  modulePathIgnorePatterns: ['/dist/', '/.data/', '/test-output/'],
  watchPathIgnorePatterns: ['/dist/', '/.data/'],
  transform: {
    '^.+\\.tsx$': ['@swc/jest', { ...swc, jsc: { ...swc.jsc, parser: { ...swc.jsc.parser, tsx: true } } }],
    '^.+\\.(ts|mts|cts|js|mjs)$': ['@swc/jest', swc],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${onlyEsm.join('|')})/)`],
  resolver: '<rootDir>/jest.resolver.cjs',
  moduleNameMapper: {
    '^@huibian/domain$': '<rootDir>/packages/domain/src/index.ts',
    '^@huibian/documents$': '<rootDir>/packages/documents/src/index.ts',
    '^@huibian/api/dist/(.*?)(\\.js)?$': '<rootDir>/apps/api/src/$1.ts',
    '^@huibian/api$': '<rootDir>/apps/api/src/index.ts',
  },
}

const withDatabase = {
  globalSetup: '<rootDir>/test/harness/global-setup.ts',
  globalTeardown: '<rootDir>/test/harness/global-teardown.ts',
}

const inTime = { ...withDatabase, setupFilesAfterEnv: ['<rootDir>/test/harness/inTime.ts'] }

const project = (displayName, testMatch, more = {}) => ({
  ...common,
  displayName,
  testMatch: testMatch.map((glob) => `<rootDir>/${glob}`),
  ...more,
})

/** `unit` needs no database; `api` has one per file, `together` is the same in a few parts; `journeys` and `full` run the built server; `bench` measures. */
module.exports = {
  // A test that waits for ever must end; how long a sound one takes is the machine's affair.
  testTimeout: 240_000,
  testSequencer: '<rootDir>/test/sequencer.cjs',
  projects: [
    project('unit', [
      'packages/**/*.test.{ts,tsx}',
      'apps/console/**/*.test.{ts,tsx}',
      'bin/*.test.ts',
      'test/*.test.ts',
    ]),
    project(
      'api',
      folders.map((folder) => `${folder}/**/*.test.ts`),
      { ...withDatabase, testPathIgnorePatterns: ['/node_modules/', ...long] },
    ),
    project('together', ['test/together/*.test.ts'], withDatabase),
    project('journeys', ['test/journeys/**/*.test.ts'], inTime),
    project('full', ['test/full/**/*.test.ts', ...long], inTime),
    project('bench', ['test/bench/**/*.bench.ts'], withDatabase),
  ],
}
