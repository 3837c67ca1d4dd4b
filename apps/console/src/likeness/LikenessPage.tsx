import Box from '@mui/material/Box'
import FormControlLabel from '@mui/material/FormControlLabel'
import Switch from '@mui/material/Switch'
import { useTranslate } from 'react-admin'
import { useParams, useSearchParams } from 'react-router-dom'
import { useCampaignTitle } from '../frame/campaign'
import { EmptyState, PageTitle, Panel, RecordList, type Column } from '../parts'
import { SavedFilters } from '../saved/SavedFilters'
import { Decide } from './Decide'
import type { Pair, PastCase, Side } from './likeness.documents'
import { ReadBoth } from './ReadBoth'
import { Turn } from './Turn'
import { Decided, decisionOf, Grounds, groundsOf, PastSide, SideOf } from './words'

function useColumns(): Column<Pair>[] {
  const translate = useTranslate()
  const sideText = ({ title, filer, number }: Side) => [title, filer.name, number].filter(Boolean).join('　')
  const pastText = ({ title, unit, campaign, year }: PastCase) =>
    [title, unit, campaign, translate('likeness.past', { year })].join('　')
  return [
    {
      key: 'later',
      label: translate('likeness.later'),
      cell: ({ entry }) => <SideOf side={entry} />,
      text: ({ entry }) => sideText(entry),
    },
    {
      key: 'earlier',
      label: translate('likeness.earlier'),
      cell: ({ other, pastCase }) =>
        other ? <SideOf side={other} /> : pastCase && <PastSide past={pastCase} />,
      text: ({ other, pastCase }) => (other ? sideText(other) : pastCase && pastText(pastCase)),
    },
    {
      key: 'grounds',
      label: translate('likeness.grounds'),
      cell: (pair) => <Grounds pair={pair} />,
      text: (pair) => groundsOf(pair, translate).join('；'),
    },
    {
      key: 'decision',
      label: translate('likeness.decision'),
      cell: (pair) => <Decided pair={pair} />,
      text: (pair) => decisionOf(pair, translate),
    },
    { key: 'acts', label: '', cell: (pair) => <Acts pair={pair} /> },
  ]
}

function Acts({ pair }: { pair: Pair }) {
  return (
    <Box className="no-print" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      <ReadBoth pair={pair} />
      <Decide pair={pair} />
    </Box>
  )
}

/** The cases of a campaign that look alike, the undecided and most alike first. */
export default function LikenessPage() {
  const translate = useTranslate()
  const { campaign: campaignId = '' } = useParams()
  const [search, setSearch] = useSearchParams()
  const open = search.get('open') === '1'
  const columns = useColumns()
  const aside = (
    <FormControlLabel
      control={
        <Switch
          checked={open}
          onChange={(_, checked) => setSearch(checked ? { open: '1' } : {}, { replace: true })}
        />
      }
      label={translate('likeness.open')}
    />
  )
  return (
    <>
      <PageTitle title={translate('likeness.title')} kicker={useCampaignTitle()} aside={aside}>
        {translate('likeness.hint')}
      </PageTitle>
      <Turn campaign={campaignId} at="pairs" />
      <Panel flush>
        <SavedFilters />
        <RecordList<Pair>
          resource="likenesses"
          filter={{ campaignId, open }}
          columns={columns}
          caption={translate('likeness.title')}
          empty={<EmptyState says={translate('likeness.empty')} hint={translate('likeness.emptyHint')} />}
        />
      </Panel>
    </>
  )
}
