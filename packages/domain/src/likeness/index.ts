export * from './fingerprint.ts'
export * from './marks.ts'
export * from './shingles.ts'
export * from './work.ts'
