export * from './onTime.ts'
export * from './row.ts'
