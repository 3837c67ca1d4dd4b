import { useTranslate } from 'react-admin'
import { useAct } from '../platform/act'
import { AskedBefore } from '../seal/AskedBefore'
import { AskForSeal } from '../seal/AskForSeal'
import { requestEditionSeal } from '../seal/seal.documents'
import type { Book, Edition } from './book.documents'
import { Download } from './Download'

/** The seal on the locked print edition: asked for, waited for, or there. */
export function SealEdition({ edition, book }: { edition: Edition; book: Book }) {
  const translate = useTranslate()
  const act = useAct(requestEditionSeal)
  const { sealed, sealRequest } = edition
  if (sealed) return <Download file={sealed} kind={translate('seal.sealedCopy')} />
  return (
    <>
      <AskedBefore request={sealRequest} />
      {sealRequest?.state !== 'waiting' && (
        <AskForSeal
          counted
          about={`edition.${edition.id}`}
          text={translate('seal.askEdition')}
          matter={translate('seal.askEditionMatter', { title: book.title })}
          act={act}
          perform={(asked) => act.run({ editionId: edition.id, ...asked })}
        />
      )}
    </>
  )
}
