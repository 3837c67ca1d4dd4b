import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { usePath } from '../platform/path'
import type { MatrixRow } from './dashboard.documents'

/** Whom to call at a unit; of whom no number is known there is nothing to press. */
export function Contact({ row }: { row: Pick<MatrixRow, 'contactName' | 'contactPhone'> }) {
  if (row.contactName === '' && row.contactPhone === '') return null
  return (
    <>
      {row.contactName}{' '}
      {row.contactPhone !== '' && (
        <a href={`tel:${row.contactPhone}`} style={{ whiteSpace: 'nowrap' }}>
          {row.contactPhone}
        </a>
      )}
    </>
  )
}

/** 代录: leads to where one enters for the unit. */
export function Enter({ row, campaign }: { row: MatrixRow; campaign: string }) {
  const translate = useTranslate()
  const path = usePath()
  if (!row.enterable) return null
  const { id, name: unit } = row.organisation
  return (
    <Link
      className="no-print"
      to={path(`/campaigns/${campaign}/proxy/${id}`)}
      aria-label={translate('proxy.enterOne', { unit })}
    >
      {translate('proxy.enter')}
    </Link>
  )
}
