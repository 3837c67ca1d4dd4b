import Button, { type ButtonProps } from '@mui/material/Button'
import { useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { useAct } from '../platform/act'
import type { Document } from '../platform/document'
import type { Verb } from '../platform/wire'
import { ActDialog } from './ActDialog'
import type { Confirm } from './asking'
import { Barred } from './Barred'

type Saying<V> = (reason: string) => V | undefined | Promise<V | undefined>

type Props<R, V> = {
  act: Document<R, V>
  /** May wait for what is still being kept; with nothing to say, nothing is done. */
  variables: V | Saying<V>
  /** Message keys: what the button says, and what is said when it is done. */
  label: string
  /** Which of several alike it is for, where the words beside it say so only to the eye. */
  of?: string
  done?: string
  /** With both, the law decides: no verb, no button; a refused verb, a button that says why not. */
  verb?: string
  verbs?: readonly Verb[]
  confirm?: Confirm
  /** Called when it asks before the act: what is on screen then is what is agreed to. */
  onAsk?: () => void
  onDone?: (result: R) => void
  variant?: ButtonProps['variant']
  danger?: boolean
}

function resolve<V>(variables: V | Saying<V>, reason: string): ReturnType<Saying<V>> {
  return variables instanceof Function ? variables(reason) : variables
}

/** Another post's act, or one of another state, is no business of this page; only what could be put right is shown barred. */
function outOfPlace({ allowed, violations }: Verb): boolean {
  return (
    !allowed && (violations.length === 0 || violations.some(({ message }) => elsewhere.includes(message)))
  )
}

const elsewhere = [
  'may.wrongPost',
  'may.notYours',
  'may.wrongState',
  'campaign.alreadyPublished',
  'campaign.notRunning',
  'campaign.stillOpen',
  'constraint.campaign_archived',
]

/** One act as a button: asks before it when there is something to ask, and never does it twice. */
export function ActButton<R, V>(props: Props<R, V>) {
  const { label, verb, verbs, confirm, variant = 'contained', danger = false } = props
  const translate = useTranslate()
  const named = props.of === undefined ? {} : { 'aria-label': `${translate(label)} ${props.of}` }
  const notify = useNotify()
  const [asking, setAsking] = useState(false)
  const act = useAct(props.act, { rereads: true })
  const law = verb === undefined ? undefined : verbs?.find((one) => one.verb === verb)
  if (verb !== undefined && (!law || outOfPlace(law))) return null
  if (law && !law.allowed) return <Barred label={translate(label)} violations={law.violations} />

  const perform = async (reason: string, lead?: () => void): Promise<boolean> => {
    const variables = await resolve(props.variables, reason)
    if (variables === undefined) {
      setAsking(false)
      return false
    }
    const result = await act.run(variables, lead)
    if (result === undefined) return false
    setAsking(false)
    if (props.done) notify(props.done, { type: 'success' })
    props.onDone?.(result)
    return true
  }
  const press = () => {
    if (confirm) {
      props.onAsk?.()
      return setAsking(true)
    }
    void perform('')
  }
  return (
    <>
      <Button
        {...named}
        variant={variant}
        color={danger ? 'error' : 'primary'}
        onClick={press}
        disabled={act.running}
      >
        {translate(label)}
      </Button>
      <ActDialog
        open={asking || act.error !== undefined}
        title={translate(label)}
        confirm={confirm}
        act={act}
        danger={danger}
        onPerform={perform}
        onClose={() => {
          setAsking(false)
          act.forget()
        }}
      />
    </>
  )
}
