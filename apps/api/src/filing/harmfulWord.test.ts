import { ZipFile } from 'yazl'
import { drafted, type EntryState } from '../../../../test/harness/filing'
import { n2Stage, type Stage } from '../../../../test/harness/n2'
import { upload } from '../../../../test/harness/upload'

let stage: Stage
beforeAll(async () => {
  stage = await n2Stage()
})
afterAll(() => stage.close())

const act = 'mutation($id: ID!, $uploadId: ID!) { importDraft(id: $id, uploadId: $uploadId) { content } }'

async function refusal({ id }: EntryState, bytes: Uint8Array) {
  const { world } = stage
  const uploadId = await upload(world, world.asCentre, bytes, { purpose: 'docx', filename: '案例.docx' })
  return (await world.perform(world.asCentre, act, { id, uploadId })).violations[0]
}

const kinds =
  '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
const relations =
  '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'

/** A Word file whose text is this part. */
function zipped(text: Buffer): Promise<Buffer> {
  const zip = new ZipFile()
  zip.addBuffer(Buffer.from(kinds), '[Content_Types].xml')
  zip.addBuffer(Buffer.from(relations), '_rels/.rels')
  zip.addBuffer(text, 'word/document.xml')
  zip.end()
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    zip.outputStream.on('data', (chunk: Buffer) => chunks.push(chunk))
    zip.outputStream.on('end', () => resolve(Buffer.concat(chunks)))
    zip.outputStream.on('error', reject)
  })
}

const words = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

describe('a Word file that means harm', () => {
  test('is refused when it unpacks to too much, in well under its ten seconds', async () => {
    const bomb = await zipped(Buffer.alloc(200 * 1024 * 1024, 32))
    expect(bomb.length).toBeLessThan(1024 * 1024)
    const entry = await drafted(stage.world, stage.world.asCentre)
    expect((await refusal(entry, bomb))?.message).toBe('upload.unpacksTooLarge')
  })

  test('is refused when it is damaged', async () => {
    const entry = await drafted(stage.world, stage.world.asCentre)
    expect((await refusal(entry, await zipped(Buffer.alloc(10, 32))))?.message).toBe('upload.brokenWord')
  })

  test('is refused when it would eat the memory, and the server goes on', async () => {
    const { world } = stage
    const entry = await drafted(world, world.asCentre)
    // The shortest marks fill the memory in half the time that a reader has, on a busy machine too.
    const eater = `<w:document xmlns:w="${words}"><w:body>汉${'<a/>'.repeat(9_000_000)}</w:body></w:document>`
    expect((await refusal(entry, await zipped(Buffer.from(eater))))?.says).toBe(
      '“案例.docx”读取时占用内存超过 512 MB，已停止读取，请删去不需要的内容后另存为 .docx 再上传。',
    )
    const asked = 'query ($id: ID!) { entry(id: $id) { id } }'
    expect(await world.ask(world.asCentre, asked, entry)).toEqual({ entry: { id: entry.id } })
  })
})
