import {
  placesOf,
  templateChoices,
  wordsOf,
  type Campaign,
  type RowsMark,
  type TemplateChoice,
  type TemplateMarks,
  type TemplatePlace,
} from '@huibian/domain'
import { useMemo, useState } from 'react'
import { currentLocale } from '../platform/locale'
import { columnField, columnOf, fieldAt, repeats, withColumn, withField, withRows } from './marking'
import type { Template } from './template.documents'

/** A file while it is being marked: what is marked so far, which place is chosen, and what it may take. */
export function useMarking(template: Template, file: Pick<Campaign, 'form'>) {
  const { layout } = template
  const [marks, setMarks] = useState<TemplateMarks>(template.marks)
  const [chosen, setChosen] = useState<TemplatePlace>()
  const choices = useMemo(() => templateChoices(file, template.paper), [file, template.paper])
  const nameIn = (list: readonly TemplateChoice[], id: string): string => {
    const found = list.find((choice) => choice.id === id)
    return found ? wordsOf(found.label, currentLocale()) : id
  }
  const rowOf = useMemo(() => {
    const all = layout.tables.flatMap(({ name, rows }) =>
      rows.flatMap(({ number, places }) =>
        places.map(({ place }): [string, { table: string; number: number }] => [
          place,
          { table: name, number },
        ]),
      ),
    )
    return new Map(all)
  }, [layout])
  const isRepeated = (place: TemplatePlace): boolean => {
    const at = rowOf.get(place.place)
    return at !== undefined && repeats(marks, at.table, at.number)
  }
  const saidAt = (place: TemplatePlace): string[] => {
    if (isRepeated(place)) {
      const field = columnField(marks, columnOf(place.place))
      return field === '' ? [] : [nameIn(choices.rows, field)]
    }
    const at = [place.place, ...Array.from({ length: place.blanks }, (_, i) => `${place.place}#${i + 1}`)]
    return at.flatMap((one) => {
      const field = fieldAt(marks, one)
      return field === '' ? [] : [nameIn(choices.fields, field)]
    })
  }
  return {
    layout,
    marks,
    choices,
    chosen,
    places: placesOf(layout),
    choose: setChosen,
    isRepeated,
    saidAt,
    repeats: (table: string, number: number) => repeats(marks, table, number),
    take: (place: string, field: string) => setMarks((was) => withField(was, place, field)),
    takeColumn: (column: string, field: string) => setMarks((was) => withColumn(was, column, field)),
    takeRows: (range: Omit<RowsMark, 'columns'> | undefined) =>
      setMarks((was) => withRows(was, layout, range)),
  }
}

export type Marking = ReturnType<typeof useMarking>
