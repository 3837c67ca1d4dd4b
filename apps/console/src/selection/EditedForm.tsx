import { canonicalJson, type Content, type Field, type FieldValue } from '@huibian/domain'
import Box from '@mui/material/Box'
import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { about } from '../draft/checks'
import { CountBar } from '../draft/CountBar'
import { FoundWords } from '../parts/FoundWords'
import { useUnsaved } from '../parts/useUnsaved'
import { FieldBox } from '../field/FieldBox'
import { numbersThrough } from '../editor/sheet'
import { palette } from '../frame/palette'
import { Panel, StickyBar } from '../parts'
import type { Verb } from '../platform/wire'
import { printedFields, taggedFields } from './edited.fields'
import { EditedClash } from './EditedClash'
import type { Editing } from './EditedPage'
import { Leaving } from './Leaving'
import { SaveEdited } from './SaveEdited'
import { useEdited } from './useEdited'

const sameText = (one: Content, other: Content) => canonicalJson(one) === canonicalJson(other)

/** What stands beside the text speaks of the revision that is on screen. */
type Aside = (revision: number) => ReactNode

type FormProps = { entry: Editing; verbs: readonly Verb[]; aside: Aside }

/** The 编辑稿 in the section editor. It is saved by hand and with a reason, because every saving is a line of its history. */
export function EditedForm({ entry, verbs, aside }: FormProps) {
  const translate = useTranslate()
  const { file } = entry.campaign
  const { revision, content } = entry.selection.edited
  const edited = useEdited(entry.id, { revision, content })
  const unsaved = !sameText(edited.content, edited.base.content)
  // Where nothing is typed another's saving is simply shown.
  useEffect(() => {
    if (!unsaved && revision > edited.base.revision) edited.take({ revision, content })
  })
  const words = useMemo(() => ({ content: edited.content }), [edited.content])
  const found = useUnsaved(`edited.${entry.id}`, {
    words,
    unsaved,
    revision: edited.base.revision,
  })
  return (
    <>
      <Leaving unsaved={unsaved} />
      <FoundWords
        found={found}
        onRestore={({ revision: on, content: { content: words } }) =>
          edited.restore({ revision: on, content: words })
        }
      />
      <StickyBar>
        <CountBar file={file} phase={entry.phase} content={edited.content} />
        <Box sx={{ flex: 1 }} />
        <Box role="status" sx={{ color: palette.quiet }}>
          {translate(unsaved ? 'edited.unsaved' : 'edited.saved', { n: edited.base.revision - 1 })}
        </Box>
        <SaveEdited entryId={entry.id} edited={edited} unsaved={unsaved} verbs={verbs} />
      </StickyBar>
      {edited.clash && (
        <EditedClash
          form={file.form}
          mine={edited.content}
          theirs={edited.clash}
          onTake={edited.take}
          onKeep={edited.keep}
        />
      )}
      <Columns entry={entry} edited={edited} aside={aside(edited.base.revision)} />
    </>
  )
}

type ColumnsProps = { entry: Editing; edited: ReturnType<typeof useEdited>; aside: ReactNode }

function Columns({ entry, edited, aside }: ColumnsProps) {
  const translate = useTranslate()
  const { file } = entry.campaign
  const fields = (of: Field[]) => <Fields of={of} entry={entry} edited={edited} />
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', lg: 'minmax(0, 1fr) 300px' }, gap: 2.5 }}>
      <Box sx={{ ...numbersThrough, minWidth: 0 }}>
        <Panel title={translate('edited.tab.text')}>{fields(printedFields(file))}</Panel>
      </Box>
      <Box sx={{ minWidth: 0 }}>
        {aside}
        <Panel title={translate('edited.abroad')}>
          <Box sx={{ color: palette.quiet, mb: 1.5 }}>{translate('edited.abroadHint')}</Box>
          {fields(taggedFields(file))}
        </Panel>
      </Box>
    </Box>
  )
}

type FieldsProps = { of: readonly Field[]; entry: Editing; edited: ReturnType<typeof useEdited> }

function Fields({ of, entry, edited }: FieldsProps) {
  const translate = useTranslate()
  const [none] = useState<string[]>([])
  const noPicture = translate('edited.noPicture')
  const send = useCallback(() => Promise.reject(new Error(noPicture)), [noPicture])
  const { set } = edited
  const change = useCallback((field: string, value: FieldValue) => set(field, value), [set])
  return of.map((field) => (
    <FieldBox
      key={`${field.id} ${edited.beginning}`}
      file={entry.campaign.file}
      phase={entry.phase}
      field={field}
      value={edited.content[field.id]}
      errors={about(field.id, edited.violations)}
      remarks={none}
      onChange={change}
      send={send}
    />
  ))
}
