import { isTableFile, matchFiles, stampedTableIn, type BroughtFile } from './brought.ts'

const files: BroughtFile[] = [
  '案例汇总表-江苏省.xlsx',
  '案例汇总表-江苏省-盖章扫描件.pdf',
  '01-某中心-一张图里的检索.docx',
  '01-某中心-一张图里的检索-报送表-盖章扫描件.pdf',
  '2.docx',
  '02 报送表.jpg',
  '12.docx',
].map((name) => ({ uploadId: name, name }))

test('each case finds its text and its form by the title in a file’s name, else by the number before it', () => {
  expect(matchFiles(['第二个案例', '一张图里的检索', '没有文件的案例'], files)).toEqual([
    { textId: '', formId: '' },
    { textId: '01-某中心-一张图里的检索.docx', formId: '01-某中心-一张图里的检索-报送表-盖章扫描件.pdf' },
    { textId: '', formId: '' },
  ])
  expect(matchFiles(['一张图里的检索', '第二个案例'], files)[1]).toEqual({
    textId: '2.docx',
    formId: '02 报送表.jpg',
  })
})

test('the table and its stamped scan are known by their names', () => {
  expect(files.filter(isTableFile).map(({ name }) => name)).toEqual(['案例汇总表-江苏省.xlsx'])
  expect(stampedTableIn(files)?.name).toBe('案例汇总表-江苏省-盖章扫描件.pdf')
})
