import { isEditable, settingsOf } from '@huibian/domain'
import Button from '@mui/material/Button'
import { useTranslate } from 'react-admin'
import { Link, useNavigate } from 'react-router-dom'
import { useWrites } from '../proxy/writes'
import { ActButton, Barred, FileButton } from '../parts'
import { fileUrl } from '../platform/acting'
import { usePath } from '../platform/path'
import { discardEntry, takeBackEntry, withdrawEntry } from './acts.documents'
import { Submit } from './Submit'
import { isSent } from '../entry/markState'
import type { Entry } from '../entry/wire'

/** What those who write the case may do with it now; the law says what, and why not. */
export function EntryActs({ entry }: { entry: Entry }) {
  const writes = useWrites(entry)
  if (!writes) return <Downloads entry={entry} />
  return (
    <>
      <Discard entry={entry} />
      <Downloads entry={entry} />
      <Write entry={entry} />
      <TakeBack entry={entry} />
      <Withdraw entry={entry} />
      <PrintForm entry={entry} />
      <ScanLink entry={entry} />
      <Submit entry={entry} />
    </>
  )
}

const lawOf = (entry: Entry, verb: string) => entry.verbs.find((one) => one.verb === verb)

/** Whether a verb belongs to this state and post at all, even if a rule bars it now. */
function inPlace(entry: Entry, verb: string): boolean {
  const law = lawOf(entry, verb)
  return (
    law !== undefined && (law.allowed || !law.violations.some(({ message }) => message.startsWith('may.')))
  )
}

function Downloads({ entry }: { entry: Entry }) {
  const translate = useTranslate()
  return (
    <>
      <Button
        variant="outlined"
        href={fileUrl(`/files/entries/${entry.id}/preview.pdf`, true)}
        target="_blank"
        rel="noopener"
      >
        {translate('draft.preview')}
      </Button>
      {entry.submittedAt && isSent(entry) && (
        <Button variant="outlined" href={fileUrl(`/files/entries/${entry.id}/receipt.pdf?act=submitted`)}>
          {translate('entry.receipt')}
        </Button>
      )}
    </>
  )
}

function Write({ entry }: { entry: Entry }) {
  const translate = useTranslate()
  const path = usePath()
  if (!isEditable(entry.state) || !inPlace(entry, 'entry.save')) return null
  const law = lawOf(entry, 'entry.save')
  if (law && !law.allowed) return <Barred label={translate('entry.write')} violations={law.violations} />
  return (
    <Button component={Link} to={path(`/entries/${entry.id}/edit`)} variant="contained">
      {translate('entry.write')}
    </Button>
  )
}

function Discard({ entry }: { entry: Entry }) {
  const translate = useTranslate()
  const navigate = useNavigate()
  const path = usePath()
  if (entry.versions.length > 0) return null
  return (
    <ActButton
      act={discardEntry}
      variables={{ id: entry.id, revision: entry.revision }}
      verb="entry.discard"
      verbs={entry.verbs}
      label="entry.discard"
      done="entry.done.discarded"
      confirm={{ text: translate('entry.discardText') }}
      onDone={() => navigate(path(`/campaigns/${entry.campaign.id}/entries`))}
      variant="outlined"
      danger
    />
  )
}

function TakeBack({ entry }: { entry: Entry }) {
  const translate = useTranslate()
  const navigate = useNavigate()
  const path = usePath()
  return (
    <ActButton
      act={takeBackEntry}
      variables={{ id: entry.id }}
      verb="entry.takeBack"
      verbs={entry.verbs}
      label="entry.takeBack"
      done="entry.done.takenBack"
      confirm={{ text: translate('entry.takeBackText', { n: entry.currentVersion?.n ?? 0 }) }}
      onDone={() => navigate(path(`/entries/${entry.id}/edit`))}
      variant="outlined"
    />
  )
}

function Withdraw({ entry }: { entry: Entry }) {
  const translate = useTranslate()
  return (
    <ActButton
      act={withdrawEntry}
      variables={(reason) => ({ id: entry.id, reason })}
      verb="entry.withdraw"
      verbs={entry.verbs}
      label="entry.withdraw"
      done="entry.done.withdrawn"
      confirm={{
        text: translate('entry.withdrawText'),
        reason: 'required',
        about: `entry.withdraw.${entry.id}`,
      }}
      variant="outlined"
    />
  )
}

function PrintForm({ entry }: { entry: Entry }) {
  const translate = useTranslate()
  if (!entry.currentVersion || !lawOf(entry, 'entry.printForm')?.allowed) return null
  const version = entry.currentVersion.id
  const { officeForm } = entry
  const perUnit = settingsOf(entry.campaign.file).formPer === 'unit'
  if (perUnit)
    return (
      <>
        <Button
          variant={entry.scan ? 'outlined' : 'contained'}
          href={fileUrl(`/files/entries/${entry.id}/unit.pdf`, true)}
          target="_blank"
          rel="noopener"
        >
          {translate('entry.printUnitForm')}
        </Button>
        {['docx', 'xlsx'].map((kind) => (
          <Button key={kind} variant="outlined" href={fileUrl(`/files/entries/${entry.id}/unit.${kind}`)}>
            {translate('entry.unitForm', { kind: kind.toUpperCase() })}
          </Button>
        ))}
      </>
    )
  // The notice's own file is what is printed where there is one; it opens in Word or Excel.
  if (officeForm)
    return (
      <>
        <Button
          variant={entry.scan ? 'outlined' : 'contained'}
          href={fileUrl(`/files/entries/${entry.id}/form.${officeForm}?version=${version}`)}
        >
          {translate('entry.officeForm', { kind: officeForm.toUpperCase() })}
        </Button>
        <FileButton
          path={`/files/entries/${entry.id}/office.pdf?version=${version}`}
          label={translate('entry.officeForm', { kind: 'PDF' })}
        />
      </>
    )
  return (
    <Button
      variant={entry.scan ? 'outlined' : 'contained'}
      href={fileUrl(`/files/entries/${entry.id}/form.pdf?version=${version}`, true)}
      target="_blank"
      rel="noopener"
    >
      {translate('entry.printForm')}
    </Button>
  )
}

function ScanLink({ entry }: { entry: Entry }) {
  const translate = useTranslate()
  const path = usePath()
  const verbs = ['entry.attachScan', 'entry.replaceScan']
  if (!verbs.some((verb) => lawOf(entry, verb)?.allowed)) return null
  return (
    <Button component={Link} to={path(`/entries/${entry.id}/scan`)} variant="outlined">
      {translate(entry.scan ? 'entry.replaceScan' : 'entry.attachScan')}
    </Button>
  )
}
