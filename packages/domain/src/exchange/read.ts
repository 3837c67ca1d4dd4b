import type { Finding } from '../violation.ts'
import { PACKAGE_FORMAT, packageDataSchema, type PackageData } from './schema.ts'

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * Reads the data of a package. Gives it, or the one finding why it cannot be read: `exchange.unreadable` (no JSON, or not ours),
 * `exchange.format` (of another make, named), `exchange.shape` (the first place that is not as it must be).
 */
export function readPackageData(text: string): { data: PackageData } | { finding: Finding } {
  const value = parsed(text)
  if (typeof value !== 'object' || value === null || !('format' in value))
    return { finding: { message: 'exchange.unreadable', args: {} } }
  if (value.format !== PACKAGE_FORMAT) {
    const format = String(value.format).slice(0, 40)
    return { finding: { message: 'exchange.format', args: { format, known: PACKAGE_FORMAT } } }
  }
  const read = packageDataSchema.safeParse(value)
  if (read.success) return { data: read.data }
  const at = read.error.issues[0]?.path.map(String).join('.') ?? ''
  return { finding: { message: 'exchange.shape', args: { at: at.slice(0, 200) } } }
}
