// Unpacks archives in a process of its own, so that one that eats time, memory or disk is killed alone: archive.mjs FOLDER ARCHIVE…
// Every file is written to the folder under a number, whatever it calls itself. Answers JSON { files: [{ path, at, size, sha256 }] } or
// { refused } on standard output. Plain JavaScript, because it is started by path from the sources and from what is built of them.
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import yauzl from 'yauzl'

const [folder, ...archives] = process.argv.slice(2)
const limits = { files: 20_000, bytes: 2 * 1024 * 1024 * 1024, path: 200 }

class Refused extends Error {}

const files = []
let total = 0

function measure(file) {
  const hash = createHash('sha256')
  return new Transform({
    transform(chunk, _encoding, done) {
      total += chunk.length
      if (total > limits.bytes) return done(new Refused('bomb'))
      file.size += chunk.length
      hash.update(chunk)
      done(null, chunk)
    },
    flush(done) {
      file.sha256 = hash.digest('hex')
      done()
    },
  })
}

const utf8 = new TextDecoder('utf-8', { fatal: true })
const gbk = new TextDecoder('gbk')

/** Windows in Chinese writes names in its own code page and does not say so: what is no UTF-8 is read as that. */
function nameOf({ fileName, fileNameRaw, generalPurposeBitFlag, extraFields }) {
  const told = (generalPurposeBitFlag & 0x800) !== 0 || extraFields.some(({ id }) => id === 0x7075)
  if (told || fileNameRaw.every((byte) => byte < 0x80)) return fileName
  try {
    return utf8.decode(fileNameRaw)
  } catch {
    return gbk.decode(fileNameRaw)
  }
}

async function unpack(path) {
  const zip = await yauzl.openPromise(path)
  try {
    for await (const entry of zip.eachEntry()) {
      if (entry.fileName.endsWith('/')) continue
      if (files.length >= limits.files) throw new Refused('bomb')
      if (entry.fileName.length > limits.path) throw new Refused('broken')
      const file = { path: nameOf(entry), at: String(files.length), size: 0, sha256: '' }
      files.push(file)
      const source = await zip.openReadStreamPromise(entry)
      await pipeline(source, measure(file), createWriteStream(join(folder, file.at), { mode: 0o600 }))
    }
  } finally {
    zip.close()
  }
}

async function answer() {
  try {
    for (const path of archives) await unpack(path)
    return { files }
  } catch (cause) {
    return { refused: cause instanceof Refused ? cause.message : 'broken' }
  }
}

process.stdout.write(JSON.stringify(await answer()))
