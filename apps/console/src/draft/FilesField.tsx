import { wordsOf } from '@huibian/domain'
import { useMemo } from 'react'
import { acceptedFormats, mostFiles } from '../field/accepted'
import { FieldFrame } from '../field/FieldFrame'
import { FilesBox } from '../field/FilesBox'
import { idsIn } from '../field/values'
import { currentLocale } from '../platform/locale'
import { about, rulesAbout } from './checks'
import { FieldRules } from './FieldRules'
import type { OwnField } from './RowsField'

/** A field of files in the draft: what is asked of them, what stands, and the verdict on it. */
export function FilesField({ draft, keeper, state, field, said, tried, remarks }: OwnField) {
  const { phase, campaign } = draft
  const { file } = campaign
  const rules = useMemo(() => rulesAbout(file, phase, field.id), [file, phase, field.id])
  const ids = idsIn(state.content[field.id])
  const told = rules.map(({ id }) => id)
  const rest = said.filter(({ rule }) => !told.includes(rule))
  const begun = tried || state.content[field.id] !== undefined
  return (
    <FieldFrame field={field} errors={begun ? about(field.id, rest) : []} remarks={remarks}>
      <FieldRules rules={rules} said={said} begun={tried || ids.length > 0} />
      <FilesBox
        label={wordsOf(field.label, currentLocale())}
        ids={ids}
        formats={acceptedFormats({ file, phase }, field.id)}
        most={mostFiles({ file, phase }, field.id)}
        onChange={(next) => keeper.change(field.id, next)}
      />
    </FieldFrame>
  )
}
