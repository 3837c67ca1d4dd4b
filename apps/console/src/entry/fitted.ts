import { fileFor, type Campaign } from '@huibian/domain'
import { useMemo } from 'react'

type Sorted = { kind: string; route: string; campaign: { file: Campaign } }

/** An entry with the campaign as far as it bears on its kind and route: no field, rule or attestation of others is shown. */
export function useFitted<E extends Sorted>(entry: E | null | undefined): E | null | undefined {
  return useMemo(
    () => entry && { ...entry, campaign: { ...entry.campaign, file: fileFor(entry.campaign.file, entry) } },
    [entry],
  )
}
