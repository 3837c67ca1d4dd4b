import Box from '@mui/material/Box'
import { useTranslate } from 'react-admin'
import { Complaint, UnprintableTyped } from '../parts'
import { useAct } from '../platform/act'
import { useRead } from '../platform/read'
import { AskedBefore } from '../seal/AskedBefore'
import { AskForSeal } from '../seal/AskForSeal'
import { LetterFile } from './LetterFile'
import { letterList, requestLetterSeal } from './letter.documents'

type Announced = {
  version: number
  title: string
  number: string
  words: string
  changes: { words: string }[]
}
type Props = { campaignId: string; correction: Announced }

/** The notice of a correction as a sealed letter: asked for, waited for, or there. */
export function SealCorrection({ campaignId, correction }: Props) {
  const { version, title, number, words, changes } = correction
  const translate = useTranslate()
  const act = useAct(requestLetterSeal)
  const { data, error, refetch } = useRead(letterList, { campaignId })
  const letter = data?.letters.find((one) => one.version === version)
  const settled = letter && letter.sealRequest?.state !== 'refused'
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, my: 1 }}>
      <Complaint error={error} onRetry={() => void refetch()} />
      {letter && <AskedBefore request={letter.sealRequest} />}
      {letter && settled && <LetterFile letter={letter} />}
      {data && !settled && (
        <AskForSeal
          counted
          about={`correction.${campaignId}.${version}`}
          text={translate('letter.askCorrection')}
          matter={translate('letter.matter', { title })}
          done="letter.done"
          act={act}
          perform={(asked) => act.run({ campaignId, input: { version, ...asked } })}
        >
          <UnprintableTyped
            text={[title, number, words, ...changes.map((change) => change.words)].join('')}
          />
        </AskForSeal>
      )}
    </Box>
  )
}
