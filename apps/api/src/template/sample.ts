import type { TemplateData } from '@huibian/documents'
import { templateChoices, type Campaign, type TemplateChoice, type TemplatePaper } from '@huibian/domain'

const rows = 3

const words = (choices: readonly TemplateChoice[], after: string): { [field: string]: string } =>
  Object.fromEntries(choices.map(({ id, label }) => [id, `〔${label.zh}${after}〕`]))

/** What a sample is filled with: each place says which field it takes, so that a wrong mark is seen. */
export function sampleData(file: Pick<Campaign, 'form'>, paper: TemplatePaper): TemplateData {
  const choices = templateChoices(file, paper)
  return {
    fields: words(choices.fields, ''),
    rows: Array.from({ length: rows }, (_, n) => ({
      ...words(choices.rows, ` ${n + 1}`),
      '@row': String(n + 1),
    })),
    code: { words: '样张，不作报送之用' },
  }
}
