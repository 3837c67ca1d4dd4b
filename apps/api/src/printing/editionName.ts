import type { EditionRow } from '../book/book.entity'
import { editionNames } from '../book/snapshot'

/** An edition as its files are called: 优秀案例集（付印稿1）. */
export const editionName = ({ snapshot, kind, n }: Pick<EditionRow, 'snapshot' | 'kind' | 'n'>): string =>
  `${snapshot.title}（${editionNames[kind]}${n}）`
