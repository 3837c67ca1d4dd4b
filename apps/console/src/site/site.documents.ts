import { document } from '../platform/document'
import type { SiteWords } from '../platform/wire'

export const saveSite = document<{ saveSite: { name: string } }, SiteWords>(
  `mutation SaveSite($name: String!, $classification: String!, $classificationEnglish: String!) {
    saveSite(name: $name, classification: $classification, classificationEnglish: $classificationEnglish) { name }
  }`,
)
