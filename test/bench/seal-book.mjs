// Prints one made-up book, presses four seals on it one after another, judges them, and stamps a picture of a seal on each page, with the
// server's own code in a process that does nothing else, as a server does; prints how long each took and how long the process was not free:
//   node seal-book.mjs CASES FOLDER-OF-FIGURES
import { createPrivateKey, X509Certificate } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  bundledFonts,
  caseBook,
  completeSignature,
  issueCertificate,
  makeAuthority,
  makeSm2Key,
  pressInThread,
  readySm2,
  renderPdf,
  signDigest,
  signSm2,
  stampInThread,
  summarySealPosition,
} from '@huibian/documents'
import { judgeFile } from '../../apps/api/dist/authority/verify.js'
import { folderStore } from '../../apps/api/dist/platform/files.js'
import { caseBookData } from './case-book.mjs'
import { stalled } from './stall.mjs'

const [count, folder] = process.argv.slice(2)
const cases = Number(count)
const fontFolders = [bundledFonts]
const at = new Date('2026-03-25T02:00:00Z')
const validity = { from: new Date('2026-01-01T00:00:00Z'), until: new Date('2031-01-01T00:00:00Z') }

const made = await makeAuthority('Huibian Test CA', validity)
const authority = { certificate: made.certificate, key: createPrivateKey(made.key) }
const trust = { authorities: [authority.certificate], revocations: [], at }
const der = (pem) => new Uint8Array(new X509Certificate(pem).raw)

async function unit(name) {
  const issued = await issueCertificate(authority, { name, id: name }, { kind: 'rsa', validity })
  const above = [der(authority.certificate)]
  const sm2 = createPrivateKey(makeSm2Key())
  return { name, key: createPrivateKey(issued.key), certificate: der(issued.certificate), above, sm2 }
}

readySm2()
const store = folderStore(join(folder, 'store'))

/** A seal pressed, signed and stored, as the server does it. */
async function seal(sha256, by) {
  const words = { at, name: by.name, reason: '报送', code: '7KQ4-M2XD-9RTB', content: 'ab'.repeat(32) }
  const given = { seal: { name: by.name, diameter: 45 }, position: summarySealPosition, words }
  const prepared = await pressInThread(await store.bytes(sha256), given, { fontFolders })
  const sealed = completeSignature(prepared, await signDigest(prepared.digest, by))
  signSm2(Buffer.from(words.content, 'hex'), by.sm2)
  return store.put(sealed)
}

const images = (id) => readFileSync(join(folder, `${id}.jpg`))
const limits = { heap: 300 + cases, time: 120_000 }
const book = caseBook(caseBookData(cases))
const compiled = await stalled(() => renderPdf(book, { fontFolders, images }, limits))
const { bytes } = compiled.result
let stored = await store.put(bytes)

const seals = []
for (const name of ['河南省知识产权局', '江苏省知识产权局', '湖北省知识产权局', '四川省知识产权局']) {
  const by = await unit(name)
  const sealed = await stalled(() => seal(stored.sha256, by))
  seals.push(sealed)
  stored = sealed.result
}
const path = join(folder, 'sealed.pdf')
writeFileSync(path, await store.bytes(stored.sha256))
const judged = await stalled(() => judgeFile(path, trust))
const { standing, whole } = judged.result.verdict
const picture = { seal: { name: '某学会', diameter: 42 }, position: summarySealPosition, seam: true }
const pictured = await stalled(() => stampInThread(bytes, picture, { fontFolders, at }))

const [first, ...further] = seals.map(({ time }) => Math.round(time))
const stalls = [compiled, ...seals, judged, pictured].map(({ stall }) => Math.round(stall))
const [verify, stamp] = [judged.time, pictured.time].map(Math.round)
const megabytes = Math.floor(bytes.length / 1024 / 1024)
console.log(JSON.stringify({ megabytes, first, further, verify, stamp, standing, whole, stalls }))
