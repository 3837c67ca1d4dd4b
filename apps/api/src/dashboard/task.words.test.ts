import { taskWords } from './task.words'

test('what is entered for a unit calls nobody above or below: offices enter for courts too', () => {
  const said = (['proxied', 'entering', 'objected', 'reminded'] as const).map((kind) => {
    const { title, detail } = taskWords(kind, { n: 1, phase: '总结报送', unit: '市市场监管局' }, 'zh')
    return `${title}　${detail}`
  })
  expect(said).toEqual([
    '查看代录　总结报送：其他单位代本单位录入 1 件，请核对后知悉或提出异议',
    '完成代录　总结报送：代其他单位录入的 1 件尚未报送',
    '答复异议　总结报送：代录单位对 1 件提出异议',
    '报送提醒　总结报送：市市场监管局发来提醒',
  ])
})
