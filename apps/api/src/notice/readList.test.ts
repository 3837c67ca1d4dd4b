import ExcelJS from 'exceljs'
import { n2Stage, type Stage } from '../../../../test/harness/n2'
import { upload } from '../../../../test/harness/upload'
import type { Actor } from '../../../../test/harness/world'

let stage: Stage
beforeAll(async () => {
  stage = await n2Stage()
})
afterAll(() => stage?.close())

const reading = 'mutation ($id: ID!) { readList(uploadId: $id) { code name } }'

async function brought(actor: Actor, rows: unknown[][]): Promise<{ id: string }> {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('附件1').addRows(rows)
  const bytes = new Uint8Array(await book.xlsx.writeBuffer())
  return { id: await upload(stage.world, actor, bytes, { purpose: 'sheet', filename: '附件1.xlsx' }) }
}

test('a list is read by its heading, wherever the columns stand', async () => {
  const { world } = stage
  const sheet = await brought(world.asNation, [
    ['推荐代码表'],
    ['序号', '单位名称', '推荐代码'],
    [1, '甲省知识产权局', 116],
    [],
    [2, '乙省知识产权局', '１１７'],
  ])
  const { readList } = await world.ask<{ readList: unknown }>(world.asNation, reading, sheet)
  expect(readList).toEqual([
    { code: '116', name: '甲省知识产权局' },
    { code: '117', name: '乙省知识产权局' },
  ])
})

test('a list of names alone needs no codes', async () => {
  const { world } = stage
  const sheet = await brought(world.asNation, [['成员单位'], ['甲部'], ['乙部']])
  const { readList } = await world.ask<{ readList: unknown }>(world.asNation, reading, sheet)
  expect(readList).toEqual([
    { code: '', name: '甲部' },
    { code: '', name: '乙部' },
  ])
})

test('a sheet without such a heading is refused with what to write, and who writes no notice reads none', async () => {
  const { world } = stage
  const said = async (actor: Actor, rows: unknown[][]) => {
    const { violations, code } = await world.perform(actor, reading, await brought(actor, rows))
    return violations[0]?.says ?? code
  }
  expect(await said(world.asNation, [['116', '甲局']])).toBe(
    '没有找到“名称”一列，请在表头写明“代码”“名称”后重新上传。',
  )
  expect(await said(world.asNation, [['代码', '名称']])).toBe('表格里没有内容，请填写后重新上传。')
  const { code, violations } = await world.perform(
    world.asCentre,
    reading,
    await brought(world.asCentre, [['名称'], ['甲部']]),
  )
  expect([code, violations.length > 0]).toEqual(['REFUSED', true])
})
