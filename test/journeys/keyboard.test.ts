import { passwordOf } from './acts'
import { keys, signInByKeys } from './keys'
import { story } from './story'

const act = story()
const title = '不用鼠标也能写成的案例'
const sections = ['案例背景（服务对象与需求）', '服务过程（主要做法）', '服务成效', '经验启示']

act(
  'a centre writes a case and finalises it without a mouse, and sees at each stop where it is',
  async (stage) => {
    const { page, server, visitor } = stage
    await signInByKeys(page, 'luo-jisheng', passwordOf(server, 'luo-jisheng'))
    const { press, write, reach } = keys(page)
    const box = (name: string) => page.getByRole('textbox', { name, exact: true })
    await press(page.getByRole('navigation').getByRole('link', { name: '案例', exact: true }))
    await press(page.getByRole('button', { name: '起草案例' }).last())
    await page.getByRole('heading', { name: '未命名案例' }).waitFor()
    await write(box('案例名称'), title)
    await press(page.getByRole('combobox', { name: '主题' }))
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await write(box('服务对象'), '宜昌、荆门等地9家磷化工企业')
    for (const [name, day] of [
      ['开始日期', '05062020'],
      ['结束日期', '06082021'],
    ] as const) {
      await reach(page.getByRole('textbox', { name }))
      await page.keyboard.type(day)
    }
    await write(box('摘要'), '梳理出磷石膏的六条利用路线，为九家企业各开一张方子。')
    await press(
      page.getByRole('radiogroup', { name: '是否曾报送' }).getByRole('radio', { name: '否' }),
      'Space',
    )
    await write(box('姓名'), '骆霁声')
    await write(box('手机'), '154-0000-0193')
    for (const section of sections)
      await write(box(section), '九家企业各得一张方子，综合利用率由32%提高到58%。')
    await page.locator('[data-status="saved"]').waitFor()
    await press(page.getByRole('button', { name: '定稿' }))
    const dialog = page.getByRole('dialog', { name: '定稿' })
    await dialog.getByText('各项要求均已符合。').waitFor()
    await press(dialog.getByRole('button', { name: '定稿' }))
    await page.getByText('请打印案例报送表，盖章后上传扫描件。').waitFor()
    expect(visitor.troubles).toEqual([])
  },
)

act(
  'a province takes an acceptance back and returns the case with its reason in the same way',
  async (stage) => {
    const { page, context, troubles } = await stage.another()
    await signInByKeys(page, 'xiong-chuhe', passwordOf(stage.server, 'xiong-chuhe'))
    const { press, write, reach, stands } = keys(page)
    await press(page.getByRole('navigation').getByRole('link', { name: '案例审核', exact: true }))
    await reach(page.getByRole('tab', { name: '待审核' }))
    for (const key of ['ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key)
    await press(page.getByRole('main').getByRole('table').getByRole('link').first())
    for (const [verb, box] of [
      ['重新审核', '理由'],
      ['退回修改', '退回理由'],
    ] as const) {
      await press(page.getByRole('main').getByRole('button', { name: verb, exact: true }))
      const dialog = page.getByRole('dialog', { name: verb })
      await write(dialog.getByRole('textbox', { name: box }), '成效部分请补充与服务前的对比。')
      await press(dialog.getByRole('button', { name: verb }))
      await dialog.waitFor({ state: 'detached' })
      // The button that was pressed is gone with what it did.
      expect(await stands()).toMatch(/^h1 /)
    }
    await page.getByText('成效部分请补充与服务前的对比。').first().waitFor()
    await context.close()
    expect(troubles).toEqual([])
  },
)

act('it reminds who still owes, notes a call, and stands after each where it can go on', async (stage) => {
  const { page, context, troubles } = await stage.another()
  await signInByKeys(page, 'xiong-chuhe', passwordOf(stage.server, 'xiong-chuhe'))
  const { press, write, stands } = keys(page)
  await press(page.getByRole('navigation').getByRole('link', { name: '催报', exact: true }))
  const owing = page.getByRole('table', { name: '催报', exact: true })
  await press(owing.getByRole('checkbox').first(), 'Space')
  // Back to the panel's head, whose button now says how many are chosen.
  await press(page.getByRole('button', { name: '催报所选单位（1）' }))
  await page.getByText('已提醒 1 个单位。').waitFor()
  expect(await stands()).toMatch(/^h2 尚未报齐/)
  const note = owing.getByRole('button', { name: '记通话' }).first()
  await press(note)
  const dialog = page.getByRole('dialog')
  await write(dialog.getByRole('textbox', { name: '接听人' }), '顾主任')
  await write(dialog.getByRole('textbox', { name: '答复' }), '正在盖章')
  await press(dialog.getByRole('button', { name: '保存' }))
  await dialog.waitFor({ state: 'detached' })
  expect(await stands()).toBe('button 记通话')
  await context.close()
  expect(troubles).toEqual([])
})
