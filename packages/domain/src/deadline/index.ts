export * from './again.ts'
export * from './close.ts'
export * from './gate.ts'
export * from './instant.ts'
