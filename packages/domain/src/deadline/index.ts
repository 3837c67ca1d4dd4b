export * from './close.ts'
export * from './gate.ts'
export * from './instant.ts'
