export * from './changes.ts'
export * from './reach.ts'
export * from './versions.ts'
