import type { Template } from './template.documents'

/** The file in which the paper comes out now is that of the latest version for the same form. */
export const standing = (
  files: readonly Template[],
  { id, paper, form, version, untilVersion }: Template,
): 'marking' | 'retired' | 'used' | 'replaced' => {
  if (version === null) return 'marking'
  if (untilVersion !== null) return 'retired'
  const same = files.filter((one) => one.paper === paper && one.form === form)
  const latest = same.reduce((most, one) => ((one.version ?? 0) > (most.version ?? 0) ? one : most))
  return latest.id === id ? 'used' : 'replaced'
}
