export * from './changes.ts'
export * from './counts.ts'
export * from './reach.ts'
export * from './versions.ts'
