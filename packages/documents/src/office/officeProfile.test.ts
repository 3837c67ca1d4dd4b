import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { needsTool } from '../../../../test/harness/tools.ts'
import { officeProfile } from './officeProfile.ts'

jest.setTimeout(120_000)

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'office-profile-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Whether LibreOffice tried out its drawing while it turned a text into a PDF; it writes down what it found. */
function triesDrawing(profile: string): boolean {
  const text = join(folder, 'text.txt')
  writeFileSync(text, '案例')
  const asked = ['--headless', '--norestore', '--convert-to', 'pdf', '--outdir', folder, text]
  execFileSync('soffice', [`-env:UserInstallation=${profile}`, ...asked], { stdio: 'ignore' })
  expect(existsSync(join(folder, 'text.pdf'))).toBe(true)
  return existsSync(join(new URL(profile).pathname, 'user/GraphicsRenderTests.log'))
}

needsTool('writer')(
  'LibreOffice does not try out its drawing in our profile, as it does in an empty one',
  () => {
    expect(triesDrawing(`file://${folder}/empty`)).toBe(true)
    expect(triesDrawing(officeProfile(folder))).toBe(false)
  },
)
