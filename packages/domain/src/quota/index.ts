export * from './allowances.ts'
export * from './asked.ts'
export * from './identity.ts'
export * from './places.ts'
