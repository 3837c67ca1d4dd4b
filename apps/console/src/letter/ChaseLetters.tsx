import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { Complaint, EmptyState, Panel, RecordTable, StateChip, UnprintableTyped, type Column } from '../parts'
import { useAct } from '../platform/act'
import { useRead } from '../platform/read'
import { sayShort } from '../platform/time'
import { AskForSeal } from '../seal/AskForSeal'
import { LetterFile } from './LetterFile'
import { letterList, requestLetterSeal, type Letter } from './letter.documents'

/** `owing` are the names of the units that a letter would name. */
type Props = { campaignId: string; title: string; owing: readonly string[] }

/** 催办通知 of the acting office: printed and put before its seal keeper, waited for, or there. */
export function ChaseLetters({ campaignId, title, owing }: Props) {
  const translate = useTranslate()
  const { data, error, refetch } = useRead(letterList, { campaignId })
  const columns = useColumns()
  const name = translate('letter.chasing')
  const letters = data?.letters.filter(({ version }) => version === null) ?? []
  const waits = data?.letters.some((one) => one.version === null && one.sealRequest?.state === 'waiting')
  return (
    <Panel
      flush
      title={name}
      aside={
        owing.length > 0 && data && !waits && <Ask campaignId={campaignId} campaign={title} owing={owing} />
      }
    >
      <Complaint error={error} onRetry={() => void refetch()} />
      {data && (
        <>
          <RecordTable
            rows={letters}
            columns={columns}
            rowKey={({ id }) => id}
            caption={name}
            empty={<EmptyState says={translate('letter.none')} hint={translate('letter.noneHint')} />}
          />
        </>
      )}
    </Panel>
  )
}

function Ask({
  campaignId,
  campaign,
  owing,
}: {
  campaignId: string
  campaign: string
  owing: readonly string[]
}) {
  const translate = useTranslate()
  const act = useAct(requestLetterSeal)
  const [standing] = useState({
    title: translate('letter.defaultTitle', { campaign }),
    number: '',
    words: translate('letter.defaultWords', { campaign }),
  })
  const [typed, setTyped] = useState(standing)
  const { title, number, words } = typed
  return (
    <AskForSeal
      counted
      about={`letter.${campaignId}`}
      also={{ words: typed, standing, restore: (found) => setTyped({ ...standing, ...found }) }}
      label="letter.ask"
      done="letter.done"
      text={translate('letter.askText')}
      matter={translate('letter.matter', { title: translate('letter.chasing') })}
      act={act}
      ready={title.trim() !== '' && words.trim() !== ''}
      perform={(asked) => act.run({ campaignId, input: { title, number, words, ...asked } })}
    >
      <TextField
        required
        label={translate('letter.name')}
        value={title}
        onChange={(event) => setTyped({ ...typed, title: event.target.value })}
      />
      <TextField
        label={translate('letter.number')}
        value={number}
        onChange={(event) => setTyped({ ...typed, number: event.target.value })}
      />
      <TextField
        required
        multiline
        minRows={3}
        label={translate('letter.words')}
        value={words}
        onChange={(event) => setTyped({ ...typed, words: event.target.value })}
      />
      <UnprintableTyped text={[title, number, words, ...owing].join('')} />
    </AskForSeal>
  )
}

function useColumns(): Column<Letter>[] {
  const translate = useTranslate()
  return [
    {
      key: 'title',
      label: translate('letter.name'),
      cell: ({ title, number }) => [title, number].filter((text) => text !== '').join('　'),
    },
    { key: 'code', label: translate('letter.code'), nowrap: true, cell: ({ code }) => code },
    {
      key: 'at',
      label: translate('letter.at'),
      nowrap: true,
      cell: ({ by, at }) => `${by}　${sayShort(at)}`,
    },
    {
      key: 'state',
      label: translate('letter.state'),
      cell: ({ sealRequest }) =>
        sealRequest && (
          <>
            <StateChip noun="seal" state={sealRequest.state} /> {sealRequest.refusal}
          </>
        ),
      text: ({ sealRequest }) =>
        sealRequest &&
        [translate(`seal.state.${sealRequest.state}`), sealRequest.refusal].filter(Boolean).join('　'),
    },
    {
      key: 'file',
      label: translate('letter.file'),
      nowrap: true,
      cell: (one) => <LetterFile letter={one} />,
      text: ({ sealed, file }) => (sealed ?? file)?.name,
    },
  ]
}
