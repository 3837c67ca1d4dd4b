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

/** A field as it names its figure in a week: with its unit, and its 口径 below. */
export function withFigure(field: Field, figures: readonly FieldFigure[], locale: 'zh' | 'en'): Field {
  const figure = figures.find((one) => one.field === field.id)
  if (!figure) return field
  const label = measureName({ name: wordsOf(field.label, locale), unit: figure.unit })
  return { ...field, label, ...(figure.definition === '' ? {} : { hint: figure.definition }) }
}
