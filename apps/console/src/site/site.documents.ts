import { document } from '../platform/document'
import type { FactorPolicy, SiteWords } from '../platform/wire'

export const saveSite = document<{ saveSite: { name: string } }, SiteWords & { secondFactor: FactorPolicy }>(
  `mutation SaveSite($name: String!, $classification: String!, $classificationEnglish: String!, $secondFactor: String!) {
    saveSite(name: $name, classification: $classification, classificationEnglish: $classificationEnglish,
      secondFactor: $secondFactor) { name }
  }`,
)
