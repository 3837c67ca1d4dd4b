// A made-up list as the server exports it, its rows made when they are asked for.
const labels = [
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
]

function* rowsOf(count) {
  for (let i = 0; i < count; i++)
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

/** `lists`: with a drop-down in one column. */
export const listOf = (count, lists = false) => ({
  sheet: '案例',
  created: '2021-09-01T00:00:00Z',
  columns: labels.map((label, i) => ({
    key: `c${i}`,
    label,
    width: 16,
    kind: i === 0 ? 'number' : 'text',
    ...(lists && label === '机构类型' ? { options: ['TISC', '高校中心'] } : {}),
  })),
  rows: rowsOf(count),
})
