import { SearchUnit, type UnitProps } from './SearchUnit'

type Props = UnitProps & {
  label: string
  hint?: string
  /** The unit that is no choice, because it is the one spoken of. */
  except: string
}

/** Any unit but one. */
export function PickUnit({ except, ...rest }: Props) {
  return <SearchUnit {...rest} offer={(found) => found.filter(({ id }) => id !== except)} />
}
