import { useTranslate } from 'react-admin'
import { usePost } from '../frame/post'
import { SearchUnit, type UnitProps } from './SearchUnit'

type Props = UnitProps & {
  /** Leaves the acting unit itself out. */
  below?: boolean
}

/** The acting unit itself and those directly below it: nobody is answerable further down. */
export function ChooseUnit({ below = false, ...rest }: Props) {
  const translate = useTranslate()
  const { organisation } = usePost()
  return (
    <SearchUnit
      {...rest}
      label={translate('account.organisation')}
      parentId={organisation.id}
      offer={(found, search) =>
        !below && organisation.name.includes(search) ? [organisation, ...found] : [...found]
      }
    />
  )
}
