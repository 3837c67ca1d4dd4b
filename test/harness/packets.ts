import ExcelJS from 'exceljs'
import sharp from 'sharp'
import { unzipped } from './unzipped'
import { download } from './upload'
import type { WeekStage } from './week'
import { zipped } from './zipped'

/** A row as it is typed, by the labels of its columns. */
export type Typed = { [label: string]: string }

/** A photograph of one colour. */
export const picture = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 800, height: 600, channels: 3, background } })
    .jpeg()
    .toBuffer()

/** Rows typed into the sheets of a workbook below what stands there, as a clerk does with an office program. */
export async function filledSheets(bytes: Buffer, typed: { [sheet: string]: Typed[] }): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Uint8Array.from(bytes).buffer)
  for (const [name, rows] of Object.entries(typed)) {
    const sheet = book.getWorksheet(name)
    if (!sheet) throw new Error(`no sheet ${name}`)
    const labels = labelsOf(sheet)
    let at = 2
    while (sheet.getRow(at).getCell(1).text !== '') at += 1
    for (const row of rows) {
      const place = placeOf(sheet, labels, row) ?? at++
      for (const [label, text] of Object.entries(row))
        sheet.getRow(place).getCell(labels.indexOf(label) + 1).value = text
    }
  }
  return Buffer.from(await book.xlsx.writeBuffer())
}

const labelsOf = (sheet: ExcelJS.Worksheet): string[] =>
  Array.from({ length: sheet.columnCount }, (_, at) => sheet.getRow(1).getCell(at + 1).text)

/** The row that stands there already for this item, in which only its cells are filled. */
function placeOf(sheet: ExcelJS.Worksheet, labels: string[], row: Typed): number | undefined {
  const keys = ['栏目', '统计项目'].filter((key) => labels.includes(key) && row[key] !== undefined)
  if (keys.length === 0) return undefined
  const also = [...keys, ...(labels.includes('活动类别') ? ['活动类别'] : [])]
  for (let at = 2; at <= sheet.rowCount; at++)
    if (also.every((key) => sheet.getRow(at).getCell(labels.indexOf(key) + 1).text === row[key])) return at
  return undefined
}

/** The rows of each sheet that anybody sees, by their labels. */
export async function sheetsIn(bytes: Buffer): Promise<{ [sheet: string]: Typed[] }> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(Uint8Array.from(bytes).buffer)
  const shown = book.worksheets.filter(({ state }) => state === 'visible')
  return Object.fromEntries(
    shown.map((sheet) => {
      const labels = labelsOf(sheet)
      const rows = Array.from({ length: sheet.actualRowCount - 1 }, (_, at) =>
        Object.fromEntries(labels.map((label, i) => [label, sheet.getRow(at + 2).getCell(i + 1).text])),
      )
      return [sheet.name, rows]
    }),
  )
}

/** A Word file with a paragraph typed below each of these headings. */
export async function filledWord(bytes: Buffer, typed: { [heading: string]: string }): Promise<Buffer> {
  const files = await unzipped(bytes)
  let xml = files.get('word/document.xml')?.toString('utf8') ?? ''
  for (const [heading, text] of Object.entries(typed)) {
    const at = xml.indexOf('</w:p>', xml.indexOf(`${heading}</w:t>`))
    if (at < 0) throw new Error(`no heading ${heading}`)
    const end = at + '</w:p>'.length
    xml = `${xml.slice(0, end)}<w:p><w:r><w:t>${text}</w:t></w:r></w:p>${xml.slice(end)}`
  }
  files.set('word/document.xml', Buffer.from(xml))
  return zipped(files)
}

type Asked = { c: string; o: string; u: string[] }
type Read = { job: { state: string; message: string | null }; reading: unknown }

/** Has what came looked through, and gives what was read of it; throws what the job says where it was refused. */
export async function readThrough<T>(
  { world, office }: WeekStage,
  asked: Asked,
  reading: string,
): Promise<T> {
  await world.ask(
    office,
    `mutation ($c: ID!, $o: ID!, $u: [ID!]!) { readPacket(campaignId: $c, organisationId: $o, uploadIds: $u) { id } }`,
    asked,
  )
  for (;;) {
    const { packetReadings } = await world.ask<{ packetReadings: Read[] }>(
      office,
      `query ($c: ID!) { packetReadings(campaignId: $c) { job { state message } reading { ${reading} } } }`,
      { c: asked.c },
    )
    const [newest] = packetReadings
    if (newest?.job.state === 'failed') throw new Error(newest.job.message ?? '')
    if (newest?.job.state === 'done') return newest.reading as T
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

type Job = { state: string; message: string | null; file: { url: string } | null }

/** The file that the newest job of packets made, once it is over; throws what it says where it failed. */
export async function fileOfJob({ world, office, campaignId: c }: WeekStage): Promise<Buffer | null> {
  const query = 'query ($c: ID!) { packetJobs(campaignId: $c) { state message file { url } } }'
  for (;;) {
    const { packetJobs } = await world.ask<{ packetJobs: Job[] }>(office, query, { c })
    const [newest] = packetJobs
    if (newest?.state === 'failed') throw new Error(newest.message ?? '')
    if (newest?.state === 'done') return newest.file && (await download(world, office, newest.file.url)).bytes
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** The sheets and the summary of the packet that the office has made for a unit of the week. */
export async function blankPacket(stage: WeekStage, o: string): Promise<{ sheets: Buffer; word: Buffer }> {
  const { world, office, campaignId: c } = stage
  const make = 'mutation ($c: ID!, $o: ID) { makePacket(campaignId: $c, organisationId: $o) { id } }'
  await world.ask(office, make, { c, o })
  const files = await unzipped((await fileOfJob(stage)) ?? Buffer.of())
  const fileNamed = (name: string): Buffer => files.get(name) ?? Buffer.of()
  return { sheets: fileNamed('数据和活动.xlsx'), word: fileNamed('宣传周活动总结.docx') }
}
