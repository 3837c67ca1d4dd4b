import type { Campaign } from '@huibian/domain'
import type { WordBlock } from '../attachment/wordBlocks'
import { placeWord } from './place'

const field = (id: string, label: string) => ({ id, label, type: 'rich', required: true, flags: [] })
const form = {
  template: { id: 'report', name: '总结', version: 1 },
  fields: [
    field('done', '开展情况'),
    field('effect', '活动效果'),
    field('experience', '经验体会'),
    field('problems', '问题和建议'),
  ],
} as unknown as Campaign['form']

const line = (text: string): WordBlock => ({ type: 'paragraph', bold: false, inlines: [{ text }] })

/** What stands in each part of the form, what in none, and what is said of headings. */
function placed(...lines: string[]) {
  const { content, unplaced, warnings } = placeWord(form, lines.map(line), {
    pictures: new Map(),
    known: [],
  })
  const parts = Object.entries(content).map(([id, body]) => {
    const texts = (Array.isArray(body) ? body : []).map((block) =>
      typeof block === 'object' && 'inlines' in block ? block.inlines.map(({ text }) => text).join('') : '',
    )
    return [id, texts.join('｜')]
  })
  return { parts: Object.fromEntries(parts), unplaced, warnings }
}

const title = '某法院宣传周活动总结'

test('headings that name the parts in other words begin them, and are told', () => {
  expect(
    placed(
      title,
      '一、活动开展情况',
      '开放日一次。',
      '（一）经验交流准备',
      '有预案。',
      '二、取得成效',
      '五十人到场。',
      '三、经验与体会',
      '早作准备。',
      '四、存在的问题及下一步打算',
      '人手不足。',
    ),
  ).toEqual({
    parts: {
      done: '开放日一次。｜（一）经验交流准备｜有预案。',
      effect: '五十人到场。',
      experience: '早作准备。',
      problems: '人手不足。',
    },
    unplaced: [],
    warnings: [
      {
        message: 'import.likeSections',
        args: {
          told: '“一、活动开展情况”→“开展情况”、“二、取得成效”→“活动效果”、“三、经验与体会”→“经验体会”、“四、存在的问题及下一步打算”→“问题和建议”',
        },
      },
    ],
  })
})

test('beside headings that name their parts only one that stands between them, set as they are, is understood', () => {
  const told = placed(
    title,
    '一、开展情况',
    '（一）经验交流',
    '交流一次。',
    '二、工作成效',
    '反响好。',
    '三、经验体会',
    '早作准备。',
    '四、附件清单',
    '图片三张。',
  )
  expect(told.parts).toEqual({
    done: '（一）经验交流｜交流一次。',
    effect: '反响好。',
    experience: '早作准备。',
  })
  expect(told.unplaced).toEqual(['四、附件清单', '图片三张。'])
  expect(told.warnings.map(({ args }) => args)).toEqual([{ told: '“二、工作成效”→“活动效果”' }])
})

test('where every part is named as in the form nothing is guessed; where nothing is like them the whole text goes into the first', () => {
  const named = placed(
    title,
    '一、开展情况',
    '甲。',
    '二、活动效果',
    '乙。',
    '三、经验体会',
    '丙。',
    '四、问题和建议',
    '丁。',
  )
  expect([named.parts, named.warnings]).toEqual([
    { done: '甲。', effect: '乙。', experience: '丙。', problems: '丁。' },
    [],
  ])
  const other = placed(title, '一、领导重视', '甲。', '二、精心组织', '乙。')
  expect(other.warnings).toEqual([{ message: 'import.noSections', args: {} }])
  expect(Object.keys(other.parts)).toEqual(['done'])
})
