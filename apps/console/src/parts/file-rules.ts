/** What a drop takes: extensions without dot, and the largest size in bytes. */
export type FileRules = { extensions: readonly string[]; limit: number }

/** One sort of what a drop takes, and what it is uploaded for. */
export type Sort = { purpose: string; rules: FileRules }

/** The sort of a file by its name; the first where it is of none. */
export function sortOf(name: string, first: Sort, also?: Sort): Sort {
  const extension = name.split('.').pop()?.toLowerCase() ?? ''
  return also && choosable(also.rules).includes(extension) ? also : first
}

export type FileProblem = { message: string; args: { [name: string]: string } }

/** Formats of before 2007 and of WPS: some servers can make a file of today of them, and say so before the first byte is sent. */
const outdated: { [extension: string]: string } = { doc: 'docx', wps: 'docx', xls: 'xlsx', et: 'xlsx' }

/** What people may choose: the kinds themselves, and the old ones of them. */
export function choosable({ extensions }: FileRules): string[] {
  const old = Object.keys(outdated).filter((extension) => extensions.includes(outdated[extension] ?? ''))
  return [...extensions, ...old]
}

/** Bytes as people say them: 45 MB, 320 kB. */
export function saySize(bytes: number): string {
  const millions = bytes / (1024 * 1024)
  if (millions >= 1) return `${millions >= 10 ? Math.round(millions) : millions.toFixed(1)} MB`
  return `${Math.max(1, Math.round(bytes / 1024))} kB`
}

/** The kinds as people say them, each once: .docx .pdf */
export function sayKinds(extensions: readonly string[]): string {
  return [...new Set(extensions)].map((extension) => `.${extension}`).join(' ')
}

/** Why this file is not taken, or undefined. The server looks inside as well; this only saves the way there. */
export function fileProblem(file: { name: string; size: number }, rules: FileRules): FileProblem | undefined {
  const name = file.name
  const extension = name.split('.').pop()?.toLowerCase() ?? ''
  if (!choosable(rules).includes(extension)) {
    return { message: 'parts.file.kind', args: { name, kinds: sayKinds(rules.extensions) } }
  }
  if (file.size === 0) return { message: 'parts.file.empty', args: { name } }
  if (file.size > rules.limit) {
    const args = { name, size: saySize(file.size), limit: saySize(rules.limit) }
    return { message: 'parts.file.large', args }
  }
  return undefined
}
