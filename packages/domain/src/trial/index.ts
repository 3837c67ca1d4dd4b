export * from './tryOut.ts'
