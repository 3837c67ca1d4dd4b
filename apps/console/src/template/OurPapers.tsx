import { templatePapers, wordsOf, type Campaign } from '@huibian/domain'
import { useTranslate } from 'react-admin'
import { EmptyState, Panel, RecordTable, type Column } from '../parts'

import { currentLocale } from '../platform/locale'
import { isOwn } from './slots'
import type { Template } from './template.documents'

type Paper = Campaign['documents'][number]
type Props = { documents: readonly Paper[]; files: readonly Template[] }

const mayBeOwn = ({ kind }: Paper): boolean => templatePapers.some((paper) => paper === kind)

/** The papers of a campaign that come out in our layout: those that a file of the office's may still be uploaded for, and the others. */
export function OurPapers({ documents, files }: Props) {
  const translate = useTranslate()
  const ours = documents.filter((one) => one.kind !== 'entryTemplate' && !isOwn(one, files))
  const columns: Column<Paper>[] = [
    {
      key: 'name',
      label: translate('template.ourPaper'),
      cell: ({ name, annex }) =>
        [annex, name]
          .flatMap((text) => (text === undefined ? [] : [wordsOf(text, currentLocale())]))
          .join('　'),
    },
    {
      key: 'layout',
      label: translate('template.ourLayout'),
      cell: (paper) => translate(mayBeOwn(paper) ? 'template.mayBeOwn' : 'template.onlyOurs'),
    },
  ]
  const title = translate('template.ourPapers')
  return (
    <Panel title={title}>
      <RecordTable
        rows={ours}
        columns={columns}
        rowKey={({ id }) => id}
        caption={title}
        empty={<EmptyState says={translate('template.allOwn')} hint={translate('template.allOwnHint')} />}
      />
    </Panel>
  )
}
