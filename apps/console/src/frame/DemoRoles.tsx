import MenuItem from '@mui/material/MenuItem'
import { useTranslate } from 'react-admin'
import { useNavigate } from 'react-router-dom'
import { request } from '../platform/graphql'
import { useRead } from '../platform/read'
import { signedInAs } from '../platform/session'
import { demoRoles, demoSignIn } from '../platform/session.documents'
import { uuid } from '../platform/uuid'
import { BarMenu } from './BarMenu'

/** Demo only: becomes another person of the demo with one click. */
export function DemoRoles() {
  const translate = useTranslate()
  const navigate = useNavigate()
  const { data } = useRead(demoRoles, {})
  const become = async (role: string) => {
    const { demoSignIn: me } = await request(demoSignIn, { role }, uuid())
    // First the address, then the person: the new one does not hold the post of the old address.
    navigate('/')
    signedInAs(me)
  }
  return (
    <BarMenu label={translate('frame.demoRole')} says={translate('frame.demoRole')}>
      {(close) =>
        (data?.demoRoles ?? []).map((role) => (
          <MenuItem
            key={role.key}
            onClick={() => {
              close()
              void become(role.key)
            }}
          >
            {role.label}　{role.organisation}
          </MenuItem>
        ))
      }
    </BarMenu>
  )
}
