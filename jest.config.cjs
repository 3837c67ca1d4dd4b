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
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/packages', '<rootDir>/apps', '<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
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
    '^@huibian/api$': '<rootDir>/apps/api/src/index.ts',
  },
}
