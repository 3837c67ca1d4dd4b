// Reads a Word file in a process of its own, so that one that eats time or memory is killed alone: word.mjs FILE FOLDER.
// Pictures are written into FOLDER; the text goes to standard output as JSON { html, pictures, lost } or { refused }. Plain JavaScript,
// because it is started by path from the sources and from what is built of them.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import mammoth from 'mammoth'
import { lostOf } from './lost.mjs'
import { measure } from './measure.mjs'

const [file, folder] = process.argv.slice(2)
const limits = { entries: 3000, bytes: 150 * 1024 * 1024, xml: 40 * 1024 * 1024 }

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
  const refused = await measure(file, limits)
  if (refused) return { refused }
  const pictures = []
  const convertImage = mammoth.images.imgElement(async (image) => {
    const name = `picture-${pictures.length + 1}`
    pictures.push({ name, mime: image.contentType ?? '' })
    await writeFile(join(folder, name), await image.readAsBuffer())
    return { src: name }
  })
  const { value, messages } = await mammoth.convertToHtml({ path: file }, { styleMap, convertImage })
  return { html: value, pictures, lost: await lostOf(file, messages) }
}

const answer = await read().catch(() => ({ refused: 'broken' }))
process.stdout.write(JSON.stringify(answer))
