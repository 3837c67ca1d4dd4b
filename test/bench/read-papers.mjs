// Reads what a server reads when files come in, with the server's own code in a process that does nothing else, and prints how long each took
// and how long the process was not free meanwhile, in milliseconds: a case in Word, a long Word file, lists of a thousand and ten thousand
// lines, a filled form, a package's data, and a file put into the store:
//   node read-papers.mjs FOLDER
import { readFileSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { casePage, caseForm, formInThread, wordInThread } from '@huibian/documents'
import { readDocx } from '../../apps/api/dist/attachment/readWord.js'
import { readForm } from '../../apps/api/dist/paper/readForm.js'
import { folderStore } from '../../apps/api/dist/platform/files.js'
import { readSheet, sheetBytes } from '../../apps/api/dist/platform/sheet.js'
import { caseBookData } from './case-book.mjs'
import { listOf } from './list.mjs'
import { stalled } from './stall.mjs'

const [folder] = process.argv.slice(2)
const { demo, created, chapters } = caseBookData(60)
const all = chapters.flatMap(({ cases }) => cases)
const alone = { campaign: '优秀案例征集活动', preview: false, demo, created }
const images = () => readFileSync(join(folder, 'figure-0.jpg'))
const one = casePage({ ...alone, ...all[0] })
/** As long as a book: what somebody brings by mistake, or with everything in it. */
const long = casePage({ ...alone, ...all[0], sections: all.flatMap(({ sections }) => sections) })
const word = await wordInThread(one, { images })
const longWord = await wordInThread(long, { images })
const at = (name) => join(folder, name)
const form = caseForm({
  ...alone,
  heading: '案例报送表',
  unit: all[0].unit,
  unitType: 'TISC',
  region: all[0].region,
  title: all[0].title,
  phase: '第一阶段',
  theme: '服务中小企业创新发展',
  served: '中小企业12家',
  period: '2020年3月 至 2021年2月',
  summary: all[0].sections[0].body[0].inlines[0].text,
  sentBefore: '否',
  contact: {
    name: '联系人',
    title: '科长',
    phone: '0379-00000000',
    mobile: '13000000000',
    email: 'a@example.cn',
  },
  pledge: '本单位承诺：所报案例内容真实。',
})
writeFileSync(at('form.xlsx'), await formInThread(form))
for (const rows of [1000, 10_000]) writeFileSync(at(`list-${rows}.xlsx`), await sheetBytes(listOf(rows)))
const { columns } = listOf(0)
const store = folderStore(at('store'))
const film = randomBytes(100 * 1024 * 1024)

const works = {
  word: () => readDocx(word),
  longWord: () => readDocx(longWord),
  form: () => readForm(at('form.xlsx')),
  thousand: () => readSheet(at('list-1000.xlsx'), columns, 20_000),
  tenThousand: () => readSheet(at('list-10000.xlsx'), columns, 20_000),
  kept: () => store.put(film),
}

const told = {}
for (const [name, work] of Object.entries(works)) {
  const { time, stall } = await stalled(work)
  told[name] = { time: Math.round(time), stall: Math.round(stall) }
}
console.log(JSON.stringify(told))
