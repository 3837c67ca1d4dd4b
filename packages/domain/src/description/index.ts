export { describeCampaign, type Sentence } from './describe.ts'
export type { Section } from './words.ts'
