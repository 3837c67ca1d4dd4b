import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { countsIn, edited, readCampaignFile, ruleKinds, type Counts } from '@huibian/domain'
import { countsWritten, mayCount } from './counts'
import { textLimits } from '../draft/limits'

const text = readFileSync(join(__dirname, '../../../../db/presets/n2-cases.yaml'), 'utf8')
const at = ['rules', { id: 'textLength' }, 'params', 'counts']

function read(of: string) {
  const parsed = readCampaignFile(of, () => undefined)
  if ('campaign' in parsed) return parsed.campaign
  throw new Error(JSON.stringify(parsed.mistakes))
}

test('every kind of rule that takes a way of counting is offered it, and no other', () => {
  const taking = ruleKinds.filter(({ params }) => 'shape' in params && 'counts' in Object(params.shape))
  expect(taking.map(({ name }) => name)).toEqual(
    ruleKinds.map(({ name }) => name).filter((name) => mayCount(name)),
  )
  expect(taking.length).toBe(3)
})

test('what is chosen stands in the file and in the bar beside a text, and goes without a trace', () => {
  const chosen: Counts = { unit: 'charactersNoSpaces', tables: false }
  const written = edited(text, { at, value: countsWritten(chosen) })
  const [limit] = textLimits(read(written), 'phase1')
  expect(limit).toMatchObject({ rule: 'textLength', max: 1500, counts: chosen })
  const back = edited(written, { at, value: countsWritten({ unit: undefined, tables: undefined }) })
  expect(read(back)).toEqual(read(text))
  expect(countsIn(read(back).rules.find(({ id }) => id === 'textLength')?.params ?? {})).toEqual({})
})
