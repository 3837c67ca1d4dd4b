import { execFileSync } from 'node:child_process'
import * as fs from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A file as an office of before 2007 would have saved it. */
export function savedAs(bytes: Uint8Array, from: string, to: string): Buffer {
  const folder = fs.mkdtempSync(join(tmpdir(), 'old-office-'))
  try {
    fs.writeFileSync(join(folder, `paper.${from}`), bytes)
    const asked = ['--headless', '--norestore', '--convert-to', to, '--outdir', folder]
    const profile = `-env:UserInstallation=file://${folder}/profile`
    execFileSync('soffice', [profile, ...asked, join(folder, `paper.${from}`)], { stdio: 'ignore' })
    return fs.readFileSync(join(folder, `paper.${to}`))
  } finally {
    fs.rmSync(folder, { recursive: true })
  }
}
