export * from './archive.ts'
export * from './totals.ts'
