// Reads a Word file in a process of its own, so that one that eats time or memory is killed alone: word.mjs FILE FOLDER.
// Pictures are written into FOLDER; the text goes to standard output as JSON { html, pictures } or { refused }. Plain JavaScript, because
// it is started by path from the sources and from what is built of them.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import mammoth from 'mammoth'
import yauzl from 'yauzl'

const [file, folder] = process.argv.slice(2)
const limits = { entries: 3000, bytes: 150 * 1024 * 1024, xml: 40 * 1024 * 1024 }

/** Unpacks everything once, counting only: a file that says less than it holds is stopped here. */
function measure(path) {
  return new Promise((resolve) => {
    yauzl.open(path, { lazyEntries: true, validateEntrySize: true }, (cause, zip) => {
      if (cause) return resolve('broken')
      let total = 0
      let entries = 0
      const stop = (why) => {
        zip.close()
        resolve(why)
      }
      zip.on('error', () => stop('broken'))
      zip.on('end', () => resolve(undefined))
      zip.on('entry', (entry) => {
        entries += 1
        if (entries > limits.entries) return stop('bomb')
        if (entry.fileName.endsWith('/')) return zip.readEntry()
        zip.openReadStream(entry, (failed, stream) => {
          if (failed) return stop('broken')
          let own = 0
          stream.on('data', (chunk) => {
            own += chunk.length
            total += chunk.length
            if (total > limits.bytes || (entry.fileName.endsWith('.xml') && own > limits.xml)) {
              stream.destroy()
              stop('bomb')
            }
          })
          stream.on('error', () => stop('broken'))
          stream.on('end', () => zip.readEntry())
        })
      })
      zip.readEntry()
    })
  })
}

const styleMap = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='标题'] => h1.title:fresh",
  "p[style-name='一级标题'] => h3:fresh",
  "p[style-name='二级标题'] => h4:fresh",
  "p[style-name='Caption'] => p.caption:fresh",
  "p[style-name='caption'] => p.caption:fresh",
  "p[style-name='题注'] => p.caption:fresh",
]

async function read() {
  const refused = await measure(file)
  if (refused) return { refused }
  const pictures = []
  const convertImage = mammoth.images.imgElement(async (image) => {
    const name = `picture-${pictures.length + 1}`
    pictures.push({ name, mime: image.contentType ?? '' })
    await writeFile(join(folder, name), await image.readAsBuffer())
    return { src: name }
  })
  const { value } = await mammoth.convertToHtml({ path: file }, { styleMap, convertImage })
  return { html: value, pictures }
}

const answer = await read().catch(() => ({ refused: 'broken' }))
process.stdout.write(JSON.stringify(answer))
