import { fieldsFlagged, type Form } from '../campaign/form.ts'
import { namedFiles } from '../content/files.ts'
import type { Content } from '../content.ts'

/** A file that a version froze. */
export type FrozenFile = { id: string; sha256: string }

/** The hashes of the files that are the work itself. Proofs stand apart: one of them may prove something of several works. */
export function workHashes(form: Form, content: Content, files: readonly FrozenFile[]): string[] {
  const proofs = fieldsFlagged(form, 'proof')
  const named = namedFiles(form, content)
  const shown = new Set(named.filter(({ field }) => !proofs.includes(field)).map(({ file }) => file))
  const proving = new Set(named.map(({ file }) => file).filter((file) => !shown.has(file)))
  return [...new Set(files.filter(({ id }) => !proving.has(id)).map(({ sha256 }) => sha256))]
}
