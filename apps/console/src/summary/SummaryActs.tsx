import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { usePost } from '../frame/post'
import { ForwardButton } from '../package/ForwardButton'
import { ActButton, FileButton } from '../parts'
import { fileUrl } from '../platform/acting'
import { useMay } from '../platform/may'
import { FreezeButton } from './FreezeButton'
import { lawOf } from './law'
import { buildSummary, unfreezeSummary, type Summary, type SummaryCampaign } from './summary.documents'

type Props = { summary: Summary; campaign: SummaryCampaign }
type ActsProps = Props & { settled: () => Promise<number | undefined> }

function Prints({ summary }: { summary: Summary }) {
  const translate = useTranslate()
  if (!lawOf(summary.verbs, 'summary.print')?.allowed) return null
  const { officeTable } = summary
  const paper = (name: string) => `/files/summaries/${summary.id}/${name}`
  return (
    <>
      <Button href={fileUrl(paper('summary.pdf'), true)} target="_blank" rel="noreferrer" variant="outlined">
        {translate('summary.printTable')}
      </Button>
      {officeTable && (
        <FileButton path={paper('office.pdf')} label={translate('summary.officeTable', { kind: 'PDF' })} />
      )}
      <Button href={fileUrl(paper(`summary.${officeTable ?? 'xlsx'}`))} variant="outlined">
        {translate(officeTable ? 'summary.officeTable' : 'summary.xlsx', {
          kind: officeTable?.toUpperCase() ?? '',
        })}
      </Button>
    </>
  )
}

/** A table that has gone is followed by another one: for what was added or corrected since. */
function BuildNext({ summary, campaign }: Props) {
  const may = useMay()
  const filer = usePost().organisation.id
  if (summary.state !== 'forwarded' || !may('summary.build', { filer })) return null
  return (
    <ActButton
      act={buildSummary}
      variables={{ campaignId: campaign.id, phase: summary.phase }}
      label="summary.buildNext"
      done="summary.done.built"
      variant="outlined"
    />
  )
}

/** What may be done with the table as a whole; the law says what, and why not. */
export function SummaryActs({ summary, campaign, settled }: ActsProps) {
  const translate = useTranslate()
  return (
    <>
      <Prints summary={summary} />
      <ActButton
        act={unfreezeSummary}
        variables={(reason) => ({ id: summary.id, reason })}
        verb="summary.unfreeze"
        verbs={summary.verbs}
        label="summary.unfreeze"
        done="summary.done.unfrozen"
        variant="outlined"
        confirm={{
          text: translate('summary.unfreezeText'),
          reason: 'required',
          about: `summary.unfreeze.${summary.id}`,
        }}
      />
      <BuildNext summary={summary} campaign={campaign} />
      <FreezeButton summary={summary} settled={settled} />
      <ForwardButton summary={summary} campaignId={campaign.id} />
    </>
  )
}
