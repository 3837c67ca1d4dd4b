import { wordsOf, type Field } from '@huibian/domain'
import { createContext, useContext } from 'react'
import { measureName } from '../activity/plan'

/** A figure that a summary asks for, by its field: its unit, its 口径, and what the unit counted the year before. */
export type FieldFigure = { field: string; unit: string; definition: string; last: number | null }

const FiguresContext = createContext<readonly FieldFigure[]>([])

export const FiguresProvider = FiguresContext.Provider

/** What stands beside the figure of a field; nothing where it is counted in no week. */
export function useFigure(field: string): FieldFigure | undefined {
  return useContext(FiguresContext).find((one) => one.field === field)
}

/** A field as it names its figure: with its unit, and in a week with its 口径 below. Where the office wrote another unit than the notice, that one holds. */
export function withFigure(field: Field, figures: readonly FieldFigure[], locale: 'zh' | 'en'): Field {
  const figure = figures.find((one) => one.field === field.id)
  const { unit: noticed = '' } = field
  if (!figure && noticed === '') return field
  const unit = figure && figure.unit !== wordsOf(noticed) ? figure.unit : wordsOf(noticed, locale)
  const label = measureName({ name: wordsOf(field.label, locale), unit })
  return { ...field, label, ...(figure && figure.definition !== '' ? { hint: figure.definition } : {}) }
}
