export * from './fingerprint.ts'
export * from './shingles.ts'
