import { document } from '../platform/document'

export type SavedFilter = { name: string; asked: string; opens: boolean }

const fields = 'name asked opens'

export const savedFilters = document<{ savedFilters: SavedFilter[] }, { path: string }>(
  `query SavedFilters($path: String!) { savedFilters(path: $path) { ${fields} } }`,
)

export type SavedFilterInput = SavedFilter & { path: string }

export const saveFilter = document<{ saveFilter: SavedFilter[] }, { input: SavedFilterInput }>(
  `mutation SaveFilter($input: SavedFilterInput!) { saveFilter(input: $input) { ${fields} } }`,
)

export const dropFilter = document<{ dropFilter: SavedFilter[] }, { path: string; name: string }>(
  `mutation DropFilter($path: String!, $name: String!) { dropFilter(path: $path, name: $name) { ${fields} } }`,
)
