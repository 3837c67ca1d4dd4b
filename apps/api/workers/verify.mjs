// Judges the seals of a PDF in a process of its own: verify.mjs FILE TRUST, where TRUST is a JSON file of whom to believe. Answers with
// JSON { sha256, verdict }. Plain JavaScript, because it is started by path from the sources and from what is built of them.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { showsSeal, verifyPdf } from '@huibian/documents/verify'

const [file, trust] = process.argv.slice(2)
const bytes = await readFile(file)
const { authorities, revocations, at, distrusted, witnessed } = JSON.parse(await readFile(trust, 'utf8'))
const believed = {
  authorities,
  revocations: revocations.map((one) => Buffer.from(one, 'base64')),
  at: new Date(at),
  distrusted,
  witnessed: Object.fromEntries(
    Object.entries(witnessed ?? {}).map(([file, when]) => [file, new Date(when)]),
  ),
}
const verdict = await verifyPdf(bytes, believed, showsSeal)
// The seal that covers the whole file has its digest; a second one would take as long as all signatures together.
const sha256 =
  verdict.seals.find(({ whole }) => whole)?.revision ?? createHash('sha256').update(bytes).digest('hex')
process.stdout.write(JSON.stringify({ sha256, verdict }))
