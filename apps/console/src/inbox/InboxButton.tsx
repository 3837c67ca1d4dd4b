import NotificationsIcon from '@mui/icons-material/NotificationsNone'
import Badge from '@mui/material/Badge'
import IconButton from '@mui/material/IconButton'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { usePath } from '../platform/path'
import { useRead } from '../platform/read'
import { inboxUnread } from './inbox.documents'

/** Seconds after which the bar asks again. */
const pause = 60

/** The way to one's reminders, with how many are unread. */
export function InboxButton() {
  const translate = useTranslate()
  const path = usePath()
  const { data } = useRead(inboxUnread, {}, { again: () => pause })
  const n = data?.inboxUnread ?? 0
  const says = n > 0 ? translate('inbox.openUnread', { n }) : translate('inbox.open')
  return (
    <IconButton component={Link} to={path('/inbox')} color="inherit" aria-label={says} title={says}>
      <Badge badgeContent={n || null} color="error" max={99}>
        <NotificationsIcon fontSize="small" />
      </Badge>
    </IconButton>
  )
}
