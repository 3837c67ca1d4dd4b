import { useTranslate } from 'react-admin'
import { Barred } from '../parts'
import { useAct } from '../platform/act'
import { AskForSeal } from '../seal/AskForSeal'
import { isLaying, Laying } from '../seal/Laying'
import { inPlace, lawOf } from './law'
import { requestSeal, type Summary } from './summary.documents'

type Props = { summary: Summary; matter: string }

/** Puts the approved table before the seal keeper: for what, and how many copies. */
export function RequestSeal({ summary, matter }: Props) {
  const translate = useTranslate()
  const act = useAct(requestSeal)
  const law = lawOf(summary.verbs, 'seal.request')
  if (!inPlace(law)) return null
  if (isLaying(summary.sealJob)) return <Laying job={summary.sealJob} />
  if (!law.allowed) return <Barred label={translate('summary.requestSeal')} violations={law.violations} />
  return (
    <>
      <Laying job={summary.sealJob} />
      <AskForSeal<{ requestSeal: Pick<Summary, 'sealJob'> }>
        about={`summary.${summary.id}`}
        text={translate('summary.requestSealText')}
        matter={matter}
        counted
        approved
        label="summary.requestSeal"
        done={({ requestSeal: { sealJob } }) =>
          isLaying(sealJob) ? 'seal.done.laying' : 'summary.done.sealRequested'
        }
        variant="contained"
        act={act}
        perform={({ reason, copies }) => act.run({ id: summary.id, reason, copies })}
      />
    </>
  )
}
