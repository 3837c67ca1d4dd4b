import { look } from '../harness/browser'
import { become, passwordOf, signIn, signOut, until } from './acts'
import * as centre from './centre'
import * as province from './province'
import { story, type Stage } from './story'

const act = story()
const title = '内镜医生与专利馆员的查房本'
const unit = '西陵峡医科大学'
const added = '以上数据截至2021年6月。'

async function clerkAgain({ page, server }: Stage): Promise<void> {
  await signOut(page, '熊楚禾')
  await signIn(page, 'xiang-baihe', passwordOf(server, 'xiang-baihe'))
  await centre.open(page, title)
}

async function reviewerAgain({ page }: Stage): Promise<void> {
  await become(page, 'province')
  await province.openCase(page, title)
}

act('a clerk signs in by password and finds the returned case with its reasons', async ({ page, server }) => {
  await signIn(page, 'xiang-baihe', passwordOf(server, 'xiang-baihe'))
  await centre.open(page, title)
  await page.getByText('成效部分缺少服务前后的对比数据，请补充后重新报送。').waitFor()
  await page.getByText('须盖章的：改动报送表所印栏目的重新盖章，未改动的原盖章件继续有效。').waitFor()
})

act('what is not printed on the form is corrected, and the old stamp serves on by rule', async ({ page }) => {
  const text = page.getByRole('textbox', { name: '服务成效', exact: true })
  await text.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.insertText(added)
  await centre.finalise(page, '原盖章件继续有效，可以报送。')
  await page.getByRole('tab', { name: '报送表与扫描件' }).click()
  await page.getByText('此扫描件属第 1 稿，经认定无需重新盖章，继续用于第 2 稿。').waitFor()
  await look(page, 'return/1-waived')
  await centre.submit(page)
})

act('the province sees one added sentence, and this time asks for a new stamp', async (stage) => {
  const { page } = stage
  await reviewerAgain(stage)
  await page.getByRole('button', { name: '查看与上一稿的差异' }).click()
  const differences = page.getByRole('dialog', { name: '两稿差异' })
  await differences.getByRole('insertion').first().waitFor()
  expect(await differences.getByRole('insertion').allInnerTexts()).toEqual([added])
  expect(await differences.getByRole('deletion').allInnerTexts()).toEqual([])
  await look(page, 'return/2-differences')
  await differences.getByRole('button', { name: '关闭' }).click()
  await differences.waitFor({ state: 'detached' })
  await province.sendBack(page, { reason: '印章压住了日期，请重新盖章。', restamp: '须重新盖章' })
})

act('without a new stamped scan the case cannot go; with it, it goes', async (stage) => {
  const { page, server } = stage
  await clerkAgain(stage)
  await page.getByText('修改后须重新盖章。').waitFor()
  await centre.finalise(page)
  const submit = page.getByRole('button', { name: '报送', exact: true })
  expect(await submit.getAttribute('aria-disabled')).toBe('true')
  const form = await centre.paperOf(page, '打印报送表')
  await centre.bind(page, await centre.stamped(form, unit, server.dataDir))
  await centre.submit(page)
})

act(
  'a wrong scan is replaced while nobody reviews, and the text is not touched',
  async ({ page, server }) => {
    const form = await centre.paperOf(page, '打印报送表')
    await centre.replaceScan(page, await centre.stamped(form, unit, server.dataDir))
    await page.getByRole('tab', { name: '历次定稿' }).click()
    const versions = page.getByRole('table', { name: '历次定稿' }).getByRole('row')
    await versions.first().waitFor()
    // The words of the second 稿 were stamped anew without a change, so it is still the second.
    expect((await versions.allInnerTexts()).map((line) => line.split(/\s/).slice(0, 3).join(' '))).toEqual([
      '稿次 校验码 字数',
      expect.stringMatching(/^第 2 稿/),
      expect.stringMatching(/^第 1 稿/),
    ])
  },
)

act('the case is withdrawn before the review, looked over and sent once more', async ({ page }) => {
  await centre.withdraw(page, '联系人电话待核对。')
  await look(page, 'return/3-withdrawn')
  await centre.open(page, title)
  // Nothing was changed after all, so the stamped scan still belongs to it.
  await centre.finalise(page, '盖章扫描件已绑定，可以报送。')
  await centre.submit(page)
})

act('a printed field is changed by leave of the province, and needs no stamp', async (stage) => {
  const { page } = stage
  await reviewerAgain(stage)
  await province.sendBack(page, {
    reason: '摘要末句改为“每台手术平均缩短”，其余不变。',
    restamp: '无需重新盖章',
  })
  await clerkAgain(stage)
  await page.getByText('无需重新盖章，原盖章件继续有效。').waitFor()
  const summary = page.getByRole('textbox', { name: '摘要', exact: true })
  await summary.fill((await summary.inputValue()).replace('人均手术时间缩短', '每台手术平均缩短'))
  await centre.finalise(page, '原盖章件继续有效，可以报送。')
  await centre.submit(page)
})

act('the province accepts the third 稿, and the record tells the whole way', async (stage) => {
  const { page, visitor } = stage
  await reviewerAgain(stage)
  await province.accept(page)
  await page.getByText('无需重新盖章：摘要末句改为“每台手术平均缩短”，其余不变。').waitFor()
  await page.getByRole('tab', { name: '办理记录' }).click()
  const lines = page.getByRole('table', { name: '办理记录' }).getByRole('row')
  await until(async () => (await lines.count()) > 10)
  await look(page, 'return/4-record')
  const did = (await lines.allInnerTexts()).slice(1).map((line) => line.split('\t')[1]?.trim())
  // What the clerk saves and draws is the clerk's own; the province reads from the first 报送 on.
  expect(
    did
      .filter((act) => act !== '保存草稿')
      .toReversed()
      .join(' '),
  ).toBe(
    '报送 开始审核 退回修改 ' +
      '定稿 报送 退回修改 ' +
      '定稿 绑定盖章扫描件 报送 更换盖章扫描件 撤回 ' +
      '定稿 报送 退回修改 ' +
      '定稿 报送 审核通过',
  )
  expect(visitor.troubles).toEqual([])
})
