export * from './body.ts'
export * from './text.ts'
export * from './content.ts'
export * from './quantity.ts'
