import { entryTitle, fieldOf, wordsOf, type Field } from '@huibian/domain'
import Box from '@mui/material/Box'
import { useMemo, useState } from 'react'
import { useTranslate } from 'react-admin'
import { Countdown, PageTitle, Panel, StickyBar, ViolationList } from '../parts'
import { numbersThrough } from '../editor/sheet'
import { currentLocale } from '../platform/locale'
import { sayInstant } from '../platform/time'
import { remarksOf } from '../entry/decided'
import { ReturnedNotice } from '../entry/ReturnedNotice'
import type { Draft } from '../entry/wire'
import { CheckList } from './CheckList'
import { about, finaliseChecks, spoken } from './checks'
import { CountBar } from './CountBar'
import { DraftActs } from './DraftActs'
import { FieldBox } from '../field/FieldBox'
import { FiguresProvider, withFigure, type FieldFigure } from '../field/figures'
import { FilingProvider, useFiling } from '../field/filing'
import { fixedFields, FixedFields } from '../field/FixedFields'
import { FilesField } from './FilesField'
import type { Keeper, Snapshot } from './keeper'
import { KeptOffer } from './KeptOffer'
import { RowsField } from './RowsField'
import { SaveState } from './SaveState'
import { StaleDialog } from './StaleDialog'
import { useFiles } from './useFiles'
import { composing, useKeeper } from './useKeeper'
import { useSend } from './useSend'

type Props = { draft: Draft; figures: readonly FieldFigure[]; title: string }

/** The form of one draft. Whoever opens it first sees the draft as it was read; later reads do not overrun the typing. */
export function DraftForm({ draft: read, figures: told, title }: Props) {
  const translate = useTranslate()
  const [[draft, figures]] = useState([read, told] as const)
  const { keeper, keeping, state } = useKeeper(draft)
  const [tried, setTried] = useState(false)
  const filing = useFiles(draft.id, draft.attachments)
  const { file } = draft.campaign
  const { form } = file
  const named = entryTitle(form, state.content) || translate('entry.untitled')
  const phase = file.phases.find(({ id }) => id === draft.phase)
  const kicker = `${draft.campaign.title}　${phase ? wordsOf(phase.name, currentLocale()) : ''}`
  return (
    <FilingProvider value={filing}>
      <Box {...composing(keeper)}>
        <PageTitle
          title={named}
          kicker={kicker}
          aside={<DraftActs draft={draft} keeper={keeper} state={state} onTried={() => setTried(true)} />}
        >
          {title}
        </PageTitle>
        <KeptOffer form={form} keeper={keeper} keeping={keeping} />
        <ReturnedNotice entry={draft} />
        <Sticky draft={draft} keeper={keeper} state={state} />
        <ViolationList violations={state.refusal} title={translate('draft.save.refusedWhy')} />
        <FiguresProvider value={figures}>
          <Columns draft={draft} figures={figures} keeper={keeper} state={state} tried={tried} />
        </FiguresProvider>
        <StaleDialog form={form} keeper={keeper} state={state} />
      </Box>
    </FilingProvider>
  )
}

type Parts = { draft: Draft; keeper: Keeper; state: Snapshot }

/** Stays in sight while the text scrolls: how long it is, and whether it is saved. */
function Sticky({ draft, keeper, state }: Parts) {
  const held = spoken(draft.campaign.file, state.held, currentLocale())
  return (
    <StickyBar>
      <CountBar file={draft.campaign.file} phase={draft.phase} content={state.settled} />
      <Box sx={{ flex: 1 }} />
      <SaveState keeper={keeper} state={state} held={held} />
    </StickyBar>
  )
}

function useChecks({ draft, state }: Omit<Parts, 'keeper'>) {
  const { files } = useFiling()
  const { settled, findings, held } = state
  return useMemo(() => {
    const language = currentLocale()
    const checks = finaliseChecks({ draft, content: settled, files, findings, language })
    return { checks, shape: spoken(draft.campaign.file, held, language) }
  }, [draft, settled, files, findings, held])
}

/** Whether 定稿 was tried: what is still missing is then said beside its field as well. */
type Tried = { tried: boolean }

function Columns({ draft, figures, keeper, state, tried }: Parts & Tried & Pick<Props, 'figures'>) {
  const translate = useTranslate()
  const { checks, shape } = useChecks({ draft, state })
  const { file } = draft.campaign
  const fixed = useMemo(() => fixedFields(draft), [draft])
  const fields = useMemo(
    () =>
      file.form.fields
        .filter(({ id }) => !fixed.includes(id))
        .map((field) => withFigure(field, figures, currentLocale())),
    [file, fixed, figures],
  )
  const late = checks.filter(({ path }) => !path)
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', lg: 'minmax(0, 64rem) 290px' }, gap: 2.5 }}>
      <Box sx={{ ...numbersThrough, minWidth: 0 }}>
        <Panel>
          <FixedFields draft={draft} fixed={fixed.map((id) => fieldOf(file.form, id)).filter(isField)} />
          <Fields
            draft={draft}
            keeper={keeper}
            state={state}
            fields={fields}
            said={[...checks, ...shape]}
            tried={tried}
          />
        </Panel>
      </Box>
      <Box sx={{ order: { xs: 1, lg: 0 } }}>
        <Box sx={{ position: { lg: 'sticky' }, top: 64 }}>
          <Panel title={translate('draft.checks.title')}>
            <CheckList violations={[...late, ...shape, ...checks.filter(({ path }) => path)]} />
          </Panel>
          <Panel title={translate('draft.closes')}>
            <Closing draft={draft} />
          </Panel>
        </Box>
      </Box>
    </Box>
  )
}

const isField = (field: Field | undefined): field is Field => field !== undefined

/** The close as the server counts it; a case that came back has the receiver's own, later one. */
function Closing({ draft }: { draft: Draft }) {
  const translate = useTranslate()
  const phase = draft.campaign.phases.find(({ key }) => key === draft.phase)
  if (phase && phase.myClose === draft.closesAt)
    return <Countdown closesAt={draft.closesAt} daysLeft={phase.daysLeft} open={phase.open} />
  return <span>{translate('parts.closesAt', { at: sayInstant(draft.closesAt) })}</span>
}

type FieldsProps = Parts & Tried & { fields: readonly Field[]; said: ReturnType<typeof spoken> }

function Fields({ draft, keeper, state, fields, said, tried }: FieldsProps) {
  const send = useSend(draft.id)
  const remarks = useMemo(() => remarksOf(draft.reviews), [draft.reviews])
  return fields.map((field) => {
    const own = remarks.get(field.id) ?? []
    const rest = { draft, keeper, state, said, tried }
    if (field.type === 'files') return <FilesField key={field.id} field={field} remarks={own} {...rest} />
    if (field.type === 'rows') return <RowsField key={field.id} field={field} remarks={own} {...rest} />
    return (
      <FieldBox
        key={`${field.id} ${state.edition}`}
        file={draft.campaign.file}
        phase={draft.phase}
        field={field}
        value={state.content[field.id]}
        errors={!tried && quiet(field, state) ? [] : about(field.id, said)}
        remarks={own}
        onChange={keeper.change}
        send={send}
      />
    )
  })
}

/** Before 定稿 is tried nobody is told “not filled in” beside a field not reached yet; the list of checks says it all the same. */
function quiet(field: Field, { content }: Snapshot): boolean {
  return content[field.id] === undefined
}
