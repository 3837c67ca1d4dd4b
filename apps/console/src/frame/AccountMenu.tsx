import PersonIcon from '@mui/icons-material/PersonOutline'
import MenuItem from '@mui/material/MenuItem'
import { useLocaleState, useTranslate } from 'react-admin'
import { Link } from 'react-router-dom'
import { request } from '../platform/graphql'
import { usePath } from '../platform/path'
import { leftSession, useSignedIn } from '../platform/session'
import { signOut, signOutEverywhere } from '../platform/session.documents'
import { uuid } from '../platform/uuid'
import { BarMenu } from './BarMenu'

/** The sign-in page comes up even when the server cannot be reached: on a shared computer leaving must always work. */
async function leave(everywhere: boolean): Promise<void> {
  await request<unknown, Record<string, never>>(everywhere ? signOutEverywhere : signOut, {}, uuid()).catch(
    () => undefined,
  )
  leftSession()
}

export function AccountMenu() {
  const translate = useTranslate()
  const [locale, setLocale] = useLocaleState()
  const path = usePath()
  const { me, site } = useSignedIn()
  const { account } = me
  return (
    <BarMenu label={translate('frame.account')} says={account.name} icon={<PersonIcon />}>
      {(close) => [
        <MenuItem key="password" component={Link} to={path('/password')} onClick={close}>
          {translate('frame.changePassword')}
        </MenuItem>,
        (site.secondFactor !== 'off' || account.secondFactor) && (
          <MenuItem key="factor" component={Link} to={path('/factor')} onClick={close}>
            {translate('factor.title')}
          </MenuItem>
        ),
        <MenuItem key="mail" component={Link} to={path('/mail')} onClick={close}>
          {translate('mail.title')}
        </MenuItem>,
        <MenuItem
          key="language"
          lang={locale === 'zh' ? 'en' : 'zh'}
          onClick={() => setLocale(locale === 'zh' ? 'en' : 'zh')}
        >
          {translate('frame.language')}
        </MenuItem>,
        <MenuItem key="everywhere" onClick={() => void leave(true)}>
          {translate('frame.signOutEverywhere')}
        </MenuItem>,
        <MenuItem key="out" onClick={() => void leave(false)}>
          {translate('frame.signOut')}
        </MenuItem>,
      ]}
    </BarMenu>
  )
}
