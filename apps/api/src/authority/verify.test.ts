import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { sayVerdict } from './verdict.words'
import { judgeFile, judging } from './verify'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huibian-judged-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** A page that draws squares without end: a file of a few kilobytes. */
async function endless(squares: number): Promise<string> {
  const pdf = await PDFDocument.create()
  const drawn = pdf.context.flateStream('0 0 99 99 re f\n'.repeat(squares))
  pdf.addPage().node.set(PDFName.of('Contents'), pdf.context.register(drawn))
  const path = join(folder, 'given.pdf')
  await writeFile(path, await pdf.save())
  return path
}

test('a file whose judging takes too long, or too much memory, is told as that and not as no PDF', async () => {
  const nobody = { authorities: [], revocations: [], at: new Date('2099-03-20T02:00:00Z') }
  const judged = async (path: string, limits = judging): Promise<object> => {
    const { verdict } = await judgeFile(path, nobody, limits)
    return [verdict.standing, verdict.obstacle, sayVerdict(verdict).lines[0]]
  }
  const bomb = await endless(2_000_000)
  expect(await judged(bomb, { ...judging, milliseconds: 1500 })).toEqual([
    'notCheckable',
    'slow',
    '文件在 30 秒内未能核验完，已停止核验，请提供未经另存的原件；原件仍不能核验的，请向出具单位核实。',
  ])
  expect(await judged(bomb, { ...judging, megabytes: 160 })).toEqual([
    'notCheckable',
    'heavy',
    '核验文件时占用内存超过 768 MB，已停止核验，请提供未经另存的原件；原件仍不能核验的，请向出具单位核实。',
  ])
  expect(await judged(await endless(1))).toEqual(['none', undefined, '文件中没有电子签章，也未见印章图样。'])
})
