import { useMemo } from 'react'
import { useWatch, type UseFormReturn } from 'react-hook-form'
import { useKeptWords, type KeptWords } from '../parts'
import { typedOver, valuesOf, type OrganisationValues } from './form-values'
import type { Organisation } from './organisation.documents'

/** What is typed in the boxes of a unit waits on this computer; only what was typed comes back, over what stands then. */
export function useKeptForm(
  subject: string,
  { control, getValues, reset }: UseFormReturn<OrganisationValues>,
  organisation: Organisation | undefined,
): KeptWords {
  const over = useMemo(() => valuesOf(organisation), [organisation])
  const watched = useWatch({ control })
  const words = useMemo(() => ({ typed: { ...over, ...watched }, over }), [watched, over])
  return useKeptWords(subject, {
    words,
    standing: { typed: over, over },
    restore: (found) =>
      reset({ ...getValues(), ...typedOver(found.over, found.typed) }, { keepDefaultValues: true }),
  })
}
