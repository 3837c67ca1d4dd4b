import { useTranslate } from 'react-admin'
import { ActButton } from '../parts'
import { recallPackage, returnPackage, type Package } from './package.documents'

/** The province takes its package back; the owner returns it. Each with a reason. */
export function PackageActs({ sent }: { sent: Package }) {
  const translate = useTranslate()
  // What no longer counts has been settled; nothing more can be done with it.
  if (!sent.counts) return null
  return (
    <>
      <ActButton
        act={recallPackage}
        variables={(reason) => ({ id: sent.id, reason })}
        verb="package.recall"
        verbs={sent.verbs}
        label="package.recall"
        done="package.done.recalled"
        variant="outlined"
        danger
        confirm={{
          text: translate('package.recallText'),
          reason: 'required',
          about: `package.recall.${sent.id}`,
        }}
      />
      <ActButton
        act={returnPackage}
        variables={(reason) => ({ id: sent.id, reason })}
        verb="package.return"
        verbs={sent.verbs}
        label="package.return"
        done="package.done.returned"
        variant="outlined"
        danger
        confirm={{
          text: translate('package.returnText', { unit: sent.organisation.name }),
          reason: 'required',
          about: `package.return.${sent.id}`,
        }}
      />
    </>
  )
}
