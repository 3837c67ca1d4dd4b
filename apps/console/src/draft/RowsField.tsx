import { useMemo } from 'react'
import type { Field } from '@huibian/domain'
import type { Draft } from '../entry/wire'
import { FieldFrame } from '../field/FieldFrame'
import { RowsBox } from '../field/RowsBox'
import type { Violation } from '../platform/wire'
import { rulesAbout } from './checks'
import { FieldRules } from './FieldRules'
import type { Keeper, Snapshot } from './keeper'

export type OwnField = {
  draft: Draft
  keeper: Keeper
  state: Snapshot
  field: Field
  said: readonly Violation[]
  /** Whether 定稿 was tried. */
  tried: boolean
  remarks: readonly string[]
}

/** A field of rows in the draft: what is asked of it, the table, and what is said of each cell. */
export function RowsField({ draft, keeper, state, field, said, tried, remarks }: OwnField) {
  const { phase, campaign } = draft
  const rules = useMemo(() => rulesAbout(campaign.file, phase, field.id), [campaign.file, phase, field.id])
  const value = state.content[field.id]
  const told = rules.map(({ id }) => id)
  const at = (path: string) =>
    said.filter((one) => one.path === path && !told.includes(one.rule)).map(({ says }) => says)
  return (
    <FieldFrame field={field} errors={!tried && value === undefined ? [] : at(field.id)} remarks={remarks}>
      <FieldRules rules={rules} said={said} begun={tried || value !== undefined} />
      <RowsBox
        field={field}
        value={value}
        errorsAt={(row, column) => at(`${field.id}.${row}.${column}`)}
        onChange={(next) => keeper.change(field.id, next)}
      />
    </FieldFrame>
  )
}
