import { look } from '../harness/browser'
import { become, copied, passwordOf, signIn, signOut } from './acts'
import * as centre from './centre'
import { story } from './story'

// No https and no localhost: what a province's own network gives, and where browsers withhold half of their abilities.
const act = story({ host: 'huibian.intranet' })
const warning = '当前以 http 明文方式访问，账号和内容在网络上未经加密。'
const unit = '湖北楚望科技信息研究院'
const unclassified = '本系统为非涉密系统，严禁存储、处理、传输国家秘密和工作秘密。'

act('a clerk signs in over plain http at an intranet address', async ({ page, server }) => {
  expect(new URL(page.url()).hostname).toBe('huibian.intranet')
  const abilities = () => [isSecureContext, 'randomUUID' in crypto, navigator.clipboard !== undefined]
  expect(await page.evaluate(abilities)).toEqual([false, false, false])
  const foot = page.getByRole('contentinfo')
  await page.getByRole('button', { name: '登录', exact: true }).waitFor()
  expect(await foot.innerText()).toBe(unclassified)
  await signIn(page, 'luo-jisheng', passwordOf(server, 'luo-jisheng'))
  expect(await foot.innerText()).toBe(unclassified)
  expect(await page.getByText(warning).count()).toBe(0)
})

act('writes, takes a Word file over and finalises', async ({ page }) => {
  await centre.begin(page)
  await centre.takeOver(page, 'case-1480.docx')
  await centre.fillIn(page)
  await centre.finalise(page)
})

act('copies the code, uploads the scan and submits', async ({ page, server }) => {
  const form = await centre.paperOf(page, '打印报送表')
  await page.getByRole('link', { name: '上传盖章扫描件' }).click()
  expect(await copied(page, '复制')).toBe(await centre.codeOn(page))
  await page.getByRole('link', { name: '返回案例' }).click()
  await centre.bind(page, await centre.stamped(form, unit, server.dataDir))
  await centre.submit(page)
})

act('the administrator is warned that passwords travel in the clear', async ({ page, visitor, server }) => {
  await signOut(page, '骆霁声')
  await signIn(page, 'ji-wangshu', passwordOf(server, 'ji-wangshu'))
  await page.getByText(warning).waitFor()
  await look(page, 'intranet/1-warned')
  await become(page, 'centre')
  expect(visitor.troubles).toEqual([])
})
