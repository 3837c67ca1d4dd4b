import { useTranslate } from 'react-admin'
import { EmptyState, PageTitle, Panel } from '../parts'
import { openSession, useSignedIn } from '../platform/session'
import { EndFactor } from './EndFactor'
import { SetUp } from './SetUp'

function Now() {
  const translate = useTranslate()
  const { me, site } = useSignedIn()
  if (me.account.secondFactor)
    return (
      <Panel title={translate('factor.isSet')}>
        <p>{translate('factor.endHint')}</p>
        <EndFactor />
      </Panel>
    )
  if (site.secondFactor === 'off')
    return (
      <Panel>
        <EmptyState says={translate('factor.off')} hint={translate('factor.offHint')} />
      </Panel>
    )
  return (
    <Panel>
      <SetUp onDone={() => void openSession()} />
    </Panel>
  )
}

/** One's own second factor. */
export default function FactorPage() {
  const translate = useTranslate()
  return (
    <>
      <PageTitle title={translate('factor.title')}>{translate('factor.hint')}</PageTitle>
      <Now />
    </>
  )
}
