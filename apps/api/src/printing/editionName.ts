import type { EditionRow } from '../book/book.entity'
import { editionNames } from '../book/snapshot'

/** An edition as its files are called: 优秀案例集（付印稿1）. */
export const editionName = ({ kind, n }: Pick<EditionRow, 'kind' | 'n'>, title: string): string =>
  `${title}（${editionNames[kind]}${n}）`
