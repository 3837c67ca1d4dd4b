/** The types of units that every installation knows; a unit may have several. Their names are messages. */
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
  'peer',
  'superior',
] as const
