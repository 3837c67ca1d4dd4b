import Alert from '@mui/material/Alert'
import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { ContentDifferences } from '../entry/ContentDifferences'
import { palette } from '../frame/palette'
import { ChangeSummary } from '../package/ChangeSummary'
import { Facts, Panel, RecordTable, ViolationList, type Column } from '../parts'
import { sayInstant } from '../platform/time'
import type { OpenedCase, OpenedPackage } from './intake.documents'

function useColumns(): Column<OpenedCase>[] {
  const translate = useTranslate()
  return [
    { key: 'position', label: translate('package.position'), nowrap: true, cell: ({ position }) => position },
    { key: 'title', label: translate('package.case'), cell: ({ title }) => title },
    {
      key: 'unit',
      label: translate('package.caseUnit'),
      cell: ({ unit, unitKnown }) => (
        <>
          {unit}
          {!unitKnown && (
            <Box component="span" sx={{ color: palette.warn, ml: 1 }}>
              {translate('intake.newUnit')}
            </Box>
          )}
        </>
      ),
      text: ({ unit, unitKnown }) => (unitKnown ? unit : `${unit}（${translate('intake.newUnit')}）`),
    },
    { key: 'number', label: translate('package.caseNumber'), nowrap: true, cell: ({ number }) => number },
    {
      key: 'n',
      label: translate('package.version'),
      nowrap: true,
      cell: ({ n }) => translate('package.versionN', { n }),
    },
    { key: 'code', label: translate('intake.caseCode'), nowrap: true, cell: ({ code }) => code },
  ]
}

const tones: { [standing: string]: string } = { valid: palette.good, invalid: palette.bad }

/** What the table's electronic seal is worth, and why. */
function Seal({ standing, title, lines }: NonNullable<OpenedPackage['seal']>) {
  return (
    <>
      <Box component="span" sx={{ color: tones[standing] ?? palette.warn, fontWeight: 600 }}>
        {title}
      </Box>
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </>
  )
}

/** What each case that would be replaced says otherwise, field by field. */
function Differing({ form, differing }: Pick<OpenedPackage, 'form' | 'differing'>) {
  const translate = useTranslate()
  if (differing.length === 0) return null
  return (
    <Panel title={translate('intake.differing')}>
      {differing.map(({ id, title, before, after }) => (
        <Box key={id} component="details" open={differing.length === 1} sx={{ mb: 1 }}>
          <Box component="summary" sx={{ fontWeight: 600, mb: 1 }}>
            {title}
          </Box>
          <ContentDifferences form={form} before={before} after={after} />
        </Box>
      ))}
    </Panel>
  )
}

type Props = {
  opened: OpenedPackage
  phase: string
  /** what is said where nothing speaks against it */ sound?: string
}

/** A package as it was found: whether it can be taken, from whom it is, what it changes here, and its cases. */
export function Opened({ opened, phase, sound = 'intake.sound' }: Props) {
  const translate = useTranslate()
  const columns = useColumns()
  const { sender, n, kind, reason, forwardedAt, code, seal, cases, changes, taken, faults } = opened
  const name = translate('package.nameKind', { n, kind: translate(`package.kind.${kind}`) })
  const why = reason ? [[translate('package.reason'), reason] as const] : []
  const sealed = seal ? [[translate('intake.seal'), <Seal key="seal" {...seal} />] as const] : []
  return (
    <>
      <ViolationList violations={faults} title={translate('intake.faults')} />
      {faults.length === 0 && (
        <Alert severity={taken ? 'info' : 'success'} sx={{ mb: 2 }}>
          {translate(taken ? 'intake.takenBefore' : sound)}
        </Alert>
      )}
      <Panel title={translate('intake.opened')}>
        <Facts
          rows={[
            [translate('package.unit'), sender],
            [translate('package.phase'), phase],
            [translate('package.title'), name],
            [translate('package.forwardedAt'), sayInstant(forwardedAt)],
            [translate('intake.code'), code],
            ...sealed,
            ...why,
          ]}
        />
      </Panel>
      {n > 1 && <ChangeSummary changes={changes} />}
      <Differing {...opened} />
      <Panel flush title={translate('package.entries')}>
        <RecordTable
          rows={cases}
          columns={columns}
          rowKey={({ position }) => String(position)}
          caption={translate('package.entries')}
        />
      </Panel>
    </>
  )
}
