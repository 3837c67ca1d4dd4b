// Unpacks archives in a process of its own, so that one that eats time, memory or disk is killed alone: archive.mjs FOLDER ARCHIVE…
// Every file is written to the folder under a number, whatever it calls itself. What they say to hold is summed up before anything is
// written; one that holds more than it says is broken. Answers JSON { files: [{ path, at, size, sha256 }] }, or { refused, archive, max }
// where `archive` is the place of the one refused, on standard output. Plain JavaScript, because it is started by path from the sources and from what is built of them.
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import yauzl from 'yauzl'

const [folder, ...archives] = process.argv.slice(2)
const limits = { files: 20_000, gigabytes: 2, path: 200 }

class Refused extends Error {
  constructor(refused, max = 0) {
    super(refused)
    this.answer = { refused, max }
  }
}

const files = []
const said = { files: 0, bytes: 0 }

function measure(file) {
  const hash = createHash('sha256')
  return new Transform({
    transform(chunk, _encoding, done) {
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

async function* entriesOf(zip) {
  for await (const entry of zip.eachEntry()) if (!entry.fileName.endsWith('/')) yield entry
}

async function measured(zip) {
  for await (const entry of entriesOf(zip)) {
    if (entry.isEncrypted()) throw new Refused('locked')
    if (nameOf(entry).length > limits.path) throw new Refused('longName', limits.path)
    said.bytes += entry.uncompressedSize
    if (said.bytes > limits.gigabytes * 1024 ** 3) throw new Refused('tooLarge', limits.gigabytes)
    if (++said.files > limits.files) throw new Refused('tooMany', limits.files)
  }
}

async function opened(path, use) {
  const zip = await yauzl.openPromise(path, { autoClose: false })
  try {
    await use(zip)
  } finally {
    zip.close()
  }
}

async function unpack(zip) {
  for await (const entry of entriesOf(zip)) {
    const file = { path: nameOf(entry), at: String(files.length), size: 0, sha256: '' }
    files.push(file)
    const source = await zip.openReadStreamPromise(entry)
    await pipeline(source, measure(file), createWriteStream(join(folder, file.at), { mode: 0o600 }))
  }
}

const full = ['ENOSPC', 'EDQUOT']

/** A disk that is full says nothing against the archive. */
function answerTo(cause) {
  if (cause instanceof Refused) return cause.answer
  return { refused: full.includes(cause?.code) ? 'noSpace' : 'broken', max: 0 }
}

async function answer() {
  let archive = 0
  try {
    for (const use of [measured, unpack])
      for (archive = 0; archive < archives.length; archive++) await opened(archives[archive], use)
    return { files }
  } catch (cause) {
    return { archive, ...answerTo(cause) }
  }
}

process.stdout.write(JSON.stringify(await answer()))
