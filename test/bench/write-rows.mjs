// Writes a table of made-up rows as XLSX in a process of its own and prints what it took:
//   node write-rows.mjs ROWS RESULT [lists]
import { writeTable } from '@huibian/documents/writeTable'
import { peakMegabytes } from './peak.mjs'

const [count, result, lists] = process.argv.slice(2)
const columns = [
  '序号',
  '案例名称',
  '报送单位',
  '机构类型',
  '主题',
  '服务对象',
  '联系人',
  '联系电话',
  '邮箱',
  '备注',
].map((label, i) => ({
  key: `c${i}`,
  label,
  width: 16,
  kind: i === 0 ? 'number' : 'text',
  ...(lists && label === '机构类型' ? { options: ['TISC', '高校中心'] } : {}),
}))

function* rows() {
  for (let i = 0; i < Number(count); i++)
    yield {
      values: {
        c0: i + 1,
        c1: `专利信息服务助力第${i}家企业创新发展`,
        c2: '某市知识产权信息服务中心',
        c3: i % 2 === 0 ? 'TISC' : '高校中心',
        c4: '服务中小企业创新发展',
        c5: `中小企业${i % 30}家`,
        c6: '演示联系人',
        c7: '0379-00000000',
        c8: `demo${i}@example.edu.cn`,
        c9: i % 7 === 0 ? '=备注' : '',
      },
    }
}

const [before, began] = [process.cpuUsage(), performance.now()]
await writeTable(result, { sheet: '案例', created: '2021-09-01T00:00:00Z', columns, rows: rows() })
const used = process.cpuUsage(before)
console.log(
  JSON.stringify({
    rows: Number(count),
    seconds: (performance.now() - began) / 1000,
    cpuSeconds: (used.user + used.system) / 1e6,
    peakMegabytes: peakMegabytes(),
  }),
)
