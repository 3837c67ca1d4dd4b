export const folders: readonly string[]
export const long: readonly string[]
