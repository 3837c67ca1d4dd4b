import { issueMistakes } from '../campaign/issues.ts'
import { suggestion } from '../campaign/nearest.ts'
import { ownColumns, placeholders } from '../campaign/output.ts'
import type { Spot } from '../campaign/place.ts'
import { settingsSchema } from '../campaign/question.ts'
import type { Campaign } from '../campaign/schema.ts'
import { placeholdersOf } from '../naming/pattern.ts'
import { ids, sortSpots, unknown, type Path } from './known.ts'

/** What is wrong in papers, awards' fields and the names in a package. */
export function outputSpots(campaign: Campaign): Spot[] {
  const fields = ids(campaign.form.fields)
  const inDocuments = campaign.documents.flatMap((document, at) => [
    ...sortSpots(campaign, { routes: document.routes }, ['documents', at]),
    ...document.fields.flatMap((id, n) => unknown(id, fields, ['documents', at, 'fields', n], '栏目')),
    ...document.columns.flatMap(({ field }, n) =>
      unknown(field, [...ownColumns, ...fields], ['documents', at, 'columns', n, 'field'], '栏目'),
    ),
  ])
  const inAwards = campaign.awards.flatMap((award, at) =>
    award.requires.flatMap((id, n) => unknown(id, fields, ['awards', at, 'requires', n], '栏目')),
  )
  return [...inDocuments, ...inAwards, ...packageSpots(campaign)]
}

function packageSpots({ package: names, contacts }: Campaign): Spot[] {
  if (!names) return []
  const { mail, summaryTable, entryForm, entry, name } = names
  const patterns: [Path, string][] = [
    [['package', 'name'], name],
    [['package', 'summaryTable'], summaryTable],
    [['package', 'entryForm'], entryForm],
    [['package', 'entry'], entry],
    [['package', 'mail', 'subject'], mail.subject],
  ]
  const roles = contacts.map(({ role }) => role)
  return [
    ...unknown(mail.to, roles, ['package', 'mail', 'to'], '联系角色'),
    ...patterns.flatMap(([path, pattern]) =>
      placeholdersOf(pattern)
        .filter((place) => !placeholders.some((each) => each === place))
        .map((place) => ({ path, message: `没有名为{${place}}的占位，${suggestion(place, placeholders)}` })),
    ),
  ]
}

/** Lists that a question is about and there are not; answers and defaults that are no choice of their question, or no value of the setting that bears its id. */
export function questionSpots({ questions, lists = [] }: Campaign): Spot[] {
  return questions.flatMap((question, at): Spot[] => {
    const spots: Spot[] = (question.lists ?? []).flatMap((id, n) =>
      unknown(id, ids(lists), ['questions', at, 'lists', n], '名单'),
    )
    for (const name of ['default', 'answer'] as const) {
      const value = question[name]
      const path = ['questions', at, name]
      if (value === undefined) continue
      const choices = question.choices?.map((choice) => choice.value)
      if (choices && !choices.includes(value))
        spots.push({
          path,
          message: `“${String(value)}”不在各选项之中，可用的有：${choices.map(String).join('、')}`,
        })
      const setting = settingsSchema.partial().safeParse({ [question.id]: value }, { reportInput: true })
      if (!setting.success)
        spots.push(...issueMistakes(setting.error.issues).map((spot) => ({ ...spot, path })))
    }
    return spots
  })
}
