import type { Owing } from './chase.documents'

/** A unit in a phase. */
export const keyOf = ({ organisation, phase }: Owing): string => `${organisation.id} ${phase}`
