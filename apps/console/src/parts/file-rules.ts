/** What a drop takes: extensions without dot, and the largest size in bytes. */
export type FileRules = { extensions: readonly string[]; limit: number }

export type FileProblem = { message: string; args: { [name: string]: string } }

const outdated: { [extension: string]: { message: string; instead: string } } = {
  doc: { message: 'parts.file.doc', instead: 'docx' },
  wps: { message: 'parts.file.wps', instead: 'docx' },
  xls: { message: 'parts.file.xls', instead: 'xlsx' },
  et: { message: 'parts.file.et', instead: 'xlsx' },
}

/** Bytes as people say them: 45 MB, 320 kB. */
export function saySize(bytes: number): string {
  const millions = bytes / (1024 * 1024)
  if (millions >= 1) return `${millions >= 10 ? Math.round(millions) : millions.toFixed(1)} MB`
  return `${Math.max(1, Math.round(bytes / 1024))} kB`
}

/** The kinds as people say them: .docx .pdf */
export function sayKinds(extensions: readonly string[]): string {
  return extensions.map((extension) => `.${extension}`).join(' ')
}

/** Why this file is not taken, or undefined. The server looks inside as well; this only saves the way there. */
export function fileProblem(file: { name: string; size: number }, rules: FileRules): FileProblem | undefined {
  const name = file.name
  const extension = name.split('.').pop()?.toLowerCase() ?? ''
  const old = outdated[extension]
  if (old && rules.extensions.includes(old.instead)) return { message: old.message, args: { name } }
  if (!rules.extensions.includes(extension)) {
    return { message: 'parts.file.kind', args: { name, kinds: sayKinds(rules.extensions) } }
  }
  if (file.size === 0) return { message: 'parts.file.empty', args: { name } }
  if (file.size > rules.limit) {
    const args = { name, size: saySize(file.size), limit: saySize(rules.limit) }
    return { message: 'parts.file.large', args }
  }
  return undefined
}
