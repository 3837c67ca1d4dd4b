import type { TemplateData } from '@huibian/documents'
import {
  chineseDay,
  dayOf,
  entryFormOf,
  fieldOf,
  filledFields,
  filledRows,
  wordsOf,
  type Campaign,
  type Content,
  type TemplateMarks,
} from '@huibian/domain'
import { campaignFileLoader } from '../campaign/campaign.queries'
import { enteredBy } from '../proxy/enteredBy'
import type { Context } from '../platform/context'
import { refuse } from '../platform/refusal'
import { type Filled, fillOffice, officeAsPdf } from '../template/office'
import { templateLoader } from '../template/template.queries'
import type { Template } from '../template/template.type'
import { markOf, type Copy } from './copy'
import { phaseName, printed } from './words'

/** The office's own file in which the form of its route comes out at the rules of a copy; null where it is our layout. */
export async function officeFileOf(
  ctx: Context,
  { entry, version: finalised }: Pick<Copy, 'entry' | 'version'>,
) {
  const { campaignId, route, campaignVersion } = entry
  const version = finalised?.campaignVersion ?? campaignVersion
  const file = await campaignFileLoader(ctx).load({ campaignId, version })
  const form = entryFormOf(file, route)?.id ?? ''
  return templateLoader(ctx).load({ campaignId, paper: 'entryForm', form, version })
}

/** The rows of that field of rows to which the marked columns belong. */
function rowsFor(file: Campaign, content: Content, { rows }: TemplateMarks): TemplateData['rows'] {
  const [id = ''] = rows?.columns.find(({ field }) => !field.startsWith('@'))?.field.split('.') ?? []
  const field = fieldOf(file.form, id)
  const found = field ? filledRows(field, content) : []
  return found.map((row, i) => ({ ...row, '@row': i + 1 }))
}

function dataOf(ctx: Context, copy: Copy, marks: TemplateMarks): TemplateData {
  const { file, content, entry, frame, version } = copy
  const mark = markOf(ctx, version)
  const regionField = file.form.fields.find(({ filledFrom }) => filledFrom === 'region')
  const unit = printed(file, content, 'unit') || frame.filer.name
  const said = (words: string): string => [words, enteredBy(frame)].filter(Boolean).join('　')
  return {
    fields: {
      ...filledFields(file.form, content),
      '@campaign': wordsOf(file.notice.title),
      '@unit': unit,
      '@region': regionField ? printed(file, content, regionField.id) : '',
      '@phase': phaseName(file, entry.phase),
      '@number': entry.number ?? '',
      '@draft': version ? `第 ${version.n} 稿` : '',
      '@code': mark?.code ?? '',
      '@date': version ? chineseDay(dayOf(version.finalisedAt.toISOString())) : '',
    },
    rows: rowsFor(file, content, marks),
    code: mark
      ? { words: said(`${mark.note}　校验码：${mark.code}`), address: mark.qr }
      : { words: said('未定稿') },
  }
}

/** 案例报送表 in the office's own file: with code and QR at its foot for a version that stands, else with 未定稿. */
export async function fillForm(ctx: Context, copy: Copy, template: Template): Promise<Filled> {
  const { marks } = template
  const at = copy.version?.finalisedAt ?? ctx.now
  return fillOffice(ctx, template, { marks, data: dataOf(ctx, copy, marks), at })
}

/** The same as PDF, in the layout of that file. */
export async function printOffice(ctx: Context, copy: Copy): Promise<Uint8Array> {
  const template = (await officeFileOf(ctx, copy)) ?? refuse('template.noFile')
  return officeAsPdf(ctx, template, await fillForm(ctx, copy, template))
}
