/** The types an organisation may have; it may have several. Their names are messages. */
export const organisationTypes = [
  'national',
  'office',
  'province',
  'subprovincialCity',
  'separatelyPlannedCity',
  'xpcc',
  'receiver',
  'tisc',
  'universityCentre',
] as const
