import { useTranslate } from 'react-admin'

/** What a package is called: its number, and what it is if it is not the first. */
export function usePackageName(): (sent: { n: number; kind: string }) => string {
  const translate = useTranslate()
  return ({ n, kind }) =>
    kind === 'first'
      ? translate('package.name', { n })
      : translate('package.nameKind', { n, kind: translate(`package.kind.${kind}`) })
}
