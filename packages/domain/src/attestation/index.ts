export * from './given.ts'
export * from './version.ts'
