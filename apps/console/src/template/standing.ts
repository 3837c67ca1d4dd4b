import type { Template } from './template.documents'

/** The file in which the paper comes out now is that of the latest version. */
export const standing = (
  files: readonly Template[],
  { id, version, untilVersion }: Template,
): 'marking' | 'retired' | 'used' | 'replaced' => {
  if (version === null) return 'marking'
  if (untilVersion !== null) return 'retired'
  const latest = files.reduce((most, one) => ((one.version ?? 0) > (most.version ?? 0) ? one : most))
  return latest.id === id ? 'used' : 'replaced'
}
