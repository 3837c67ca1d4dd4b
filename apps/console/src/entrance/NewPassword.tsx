import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { PasswordField } from './PasswordField'

export type Next = {
  password: string
  repeated: string
  different: boolean
  setPassword: (value: string) => void
  setRepeated: (value: string) => void
}

/** A new password typed twice; what it must be like, the server decides and says. */
export function useNewPassword(): Next {
  const [password, setPassword] = useState('')
  const [repeated, setRepeated] = useState('')
  return { password, repeated, different: repeated !== '' && repeated !== password, setPassword, setRepeated }
}

export function NewPassword({ next }: { next: Next }) {
  const translate = useTranslate()
  return (
    <>
      <PasswordField
        label={translate('entrance.newPassword')}
        purpose="new"
        value={next.password}
        onChange={next.setPassword}
      />
      <PasswordField
        label={translate('entrance.repeat')}
        purpose="new"
        value={next.repeated}
        onChange={next.setRepeated}
        error={next.different ? translate('entrance.different') : undefined}
      />
    </>
  )
}
