export * from './canonical.ts'
export * from './code.ts'
export * from './hash.ts'
export * from './sha256.ts'
