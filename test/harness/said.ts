import { join } from 'node:path'
import { leave } from '../../bin/said.mjs'

/** Has the run say a figure at its end, just above its last line. */
export const sayAtEnd = (name: string, line: string): void =>
  leave(join(__dirname, '../../test-output'), name, line)
