/** The page of the register on which a line stands: it is numbered without a gap, and the latest comes first. */
export const pageOfLine = (line: number, latest: number | undefined, size: number): number =>
  latest === undefined || line > latest ? 1 : Math.floor((latest - line) / size) + 1
