import type { UnitPeople } from './chase.documents'

/** 负责人 in one line: name and post. */
export const leaderOf = ({ leaderName, leaderPost }: UnitPeople): string =>
  [leaderName, leaderPost].filter((word) => word !== '').join('　')
