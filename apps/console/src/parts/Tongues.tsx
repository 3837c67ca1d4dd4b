import { currentLocale } from '../platform/locale'
import { partsOf } from './tongues'

/** A sentence of the interface that names what is Chinese: in English those names alone are marked, and the rest is read as English. */
export function Tongues({ says }: { says: string }) {
  if (currentLocale() === 'zh') return says
  return partsOf(says).map(({ text, chinese }, at) =>
    chinese ? (
      <span key={at} lang="zh-CN">
        {text}
      </span>
    ) : (
      text
    ),
  )
}
