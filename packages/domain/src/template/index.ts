export * from './choices.ts'
export * from './faults.ts'
export * from './layout.ts'
export * from './marks.ts'
