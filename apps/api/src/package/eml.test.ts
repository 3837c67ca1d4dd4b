import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writeEml } from './eml'

/** The head of a mail's addressee as a mail program reads it. */
async function addressee(to: string): Promise<string | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'huibian-eml-'))
  try {
    const path = join(folder, 'mail.eml')
    const files = { attached: [], named: [], at: new Date('2021-03-20T02:00:00Z') }
    await writeEml(path, { to, subject: '报送', text: '请查收。' }, files)
    const head = (await readFile(path, 'latin1')).split('\r\n\r\n')[0] ?? ''
    return /^To: .*(?:\r\n\s.*)*$/m.exec(head)?.[0]
  } finally {
    await rm(folder, { recursive: true })
  }
}

test('the mail goes to the mailbox that the office has named, and to none where it has not', async () => {
  const named = await addressee('国家局（材料接收） <cases@example.gov.cn>')
  expect(named?.endsWith('<cases@example.gov.cn>')).toBe(true)
  expect(await addressee('国家局（材料接收）')).toBeUndefined()
  expect((await addressee('某 <a@b.cn>\r\nBcc: x@y.z'))?.includes('Bcc')).not.toBe(true)
})
