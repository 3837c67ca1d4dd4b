import { preset, presetText } from '../../test/presets.ts'
import { answered } from '../campaign/answers.ts'
import { parseCampaign } from '../campaign/parse.ts'
import type { Campaign } from '../campaign/schema.ts'
import { shiftCampaign } from '../campaign/shift.ts'
import { edited } from './edit.ts'
import { fileText, rewritten } from './rewritten.ts'

const read = (text: string): Campaign => {
  const parsed = parseCampaign(text)
  if ('campaign' in parsed) return parsed.campaign
  throw new Error(JSON.stringify(parsed.mistakes))
}

/** The lines in which two texts of as many lines differ. */
const changedLines = (before: string, after: string): string[] => {
  const [old, now] = [before.split('\n'), after.split('\n')]
  expect(now.length).toBe(old.length)
  return now.filter((line, n) => line !== old[n]).map((line) => line.trim())
}

const whole = ['n1-ip-videos', 'n2-cases', 'n3-publicity-week', 'n4-science-videos', 'n5-industry-videos']

test('a single value is written where it stands, and no other line changes', () => {
  const text = presetText('n2-cases')
  const moved = edited(text, { at: ['phases', { id: 'phase2' }, 'closes'], value: '2026-06-26' })
  expect(changedLines(text, moved)).toEqual(["closes: '2026-06-26'"])
})

test('a text with signs of YAML in it reads back as it was typed, in braces too', () => {
  for (const typed of ['甲, 乙: {丙}', "它说 'x' # 不是说明", '- 一', 'true', '2026', '@甲', '“引号”：'])
    for (const at of [
      ['phases', { id: 'phase1' }, 'wording'],
      ['phases', { id: 'phase1' }, 'name', 'zh'],
    ]) {
      const back = JSON.stringify(read(edited(presetText('n2-cases'), { at, value: typed })).phases[0])
      expect(back).toContain(JSON.stringify(typed))
    }
})

test('what has no place yet is added, what is struck goes, and comments stay', () => {
  const text = presetText('n2-cases')
  const question = read(text).questions[0]
  const at = ['questions', { id: question?.id ?? '' }, 'answer']
  const settled = edited(text, { at, value: question?.default })
  expect(read(settled).questions[0]?.answer).toBe(question?.default)
  expect(read(edited(settled, { at, value: undefined }))).toEqual(read(text))
  const comments = (of: string) => of.split('\n').filter((line) => line.trim().startsWith('#')).length
  expect(comments(settled)).toBe(comments(text))
})

test('a row that the file does not have, and a file that cannot be read, stay as they are', () => {
  const text = presetText('n2-cases')
  expect(edited(text, { at: ['phases', { id: 'phase9' }, 'closes'], value: '2026-01-01' })).toBe(text)
  expect(edited('a: [', { at: ['a'], value: 1 })).toBe('a: [')
})

test('every notice that stands for itself, moved by a year and answered, reads back as the same campaign', () => {
  for (const id of whole) {
    const before = preset(id)
    const after = answered(shiftCampaign(before, { days: 364 }), {})
    expect([id, read(rewritten(presetText(id), before, after))]).toEqual([id, after])
  }
})

test('a relay written out stands for itself and reads as what both files make', () => {
  const both = preset('n5-hunan')
  const { relayOf: _, ...notice } = both.notice
  expect(read(fileText(both))).toEqual({ ...both, notice })
})
