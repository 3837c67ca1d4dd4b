import Button from '@mui/material/Button'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { useParams } from 'react-router-dom'
import { NoPage } from '../frame/NoPage'
import { ChaseLetters } from '../letter/ChaseLetters'
import { NoMailServer } from '../mail/NoMailServer'
import { Complaint, CopyText, EmptyState, Loading, PageTitle, Panel, RecordTable } from '../parts'
import { fileUrl } from '../platform/acting'
import { useRead } from '../platform/read'
import { chatText } from './chatText'
import { owingList, type Owing } from './chase.documents'
import { useOwingColumns } from './columns'
import { EditContact } from './EditContact'
import { keyOf } from './keyOf'
import { Log } from './Log'
import { NoteCall } from './NoteCall'
import { Rates } from './Rates'
import { Remind } from './Remind'

function Papers({ campaign, title, owing }: { campaign: string; title: string; owing: readonly Owing[] }) {
  const translate = useTranslate()
  return (
    <>
      {(['pdf', 'xlsx'] as const).map((format) => (
        <Button
          key={format}
          variant="outlined"
          href={fileUrl(`/files/campaigns/${campaign}/chase.${format}`)}
        >
          {translate(`chase.${format}`)}
        </Button>
      ))}
      <CopyText text={chatText(title, owing, translate)} label={translate('chase.copy')} />
    </>
  )
}

/** A peer (a court, the customs) is reminded and never chased. */
const chased = (owing: readonly Owing[]): string[] =>
  owing.filter(({ peer }) => !peer).map(({ organisation }) => organisation.name)

/** 催报: who still owes what, whom to call, what was last said; reminded by hand, one or many. */
export default function ChasePage() {
  const translate = useTranslate()
  const { campaign = '' } = useParams()
  const { data, error, refetch } = useRead(owingList, { campaignId: campaign }, { live: true })
  const [picked, setPicked] = useState<readonly string[]>([])
  const [calling, setCalling] = useState<Owing>()
  const [contact, setContact] = useState<Owing>()
  const owing = data?.owing ?? []
  const chosen = owing.filter((one) => picked.includes(keyOf(one)))
  const columns = useOwingColumns({ picked, onPick: setPicked, onCall: setCalling, onContact: setContact })
  const title = data?.campaign.title ?? ''
  if (error && !data) return <NoPage error={error} onRetry={() => void refetch()} />
  return (
    <>
      <PageTitle
        title={translate('chase.title')}
        kicker={title}
        aside={owing.length > 0 && <Papers campaign={campaign} title={title} owing={owing} />}
      >
        {translate('chase.hint')}
      </PageTitle>
      <NoMailServer says="chase.noMail" />
      <Complaint error={error} onRetry={() => void refetch()} />
      {!data && !error && <Loading />}
      {data && (
        <Panel
          flush
          title={translate('chase.owing', { n: owing.length })}
          aside={
            owing.length > 0 && (
              <Remind campaign={campaign} owing={owing} chosen={chosen} onPick={setPicked} />
            )
          }
        >
          <Rates campaign={campaign} />
          <RecordTable
            rows={owing}
            columns={columns}
            rowKey={keyOf}
            caption={translate('chase.title')}
            empty={<EmptyState says={translate('chase.none')} hint={translate('chase.noneHint')} />}
          />
        </Panel>
      )}
      {data && <ChaseLetters campaignId={campaign} title={title} owing={chased(owing)} />}
      {data && <Log campaign={campaign} />}
      {contact && <EditContact campaign={campaign} unit={contact} onClose={() => setContact(undefined)} />}
      {calling && <NoteCall campaign={campaign} owing={calling} onClose={() => setCalling(undefined)} />}
    </>
  )
}
