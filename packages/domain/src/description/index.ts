export { describeCampaign, type Sentence } from './describe.ts'
export { clock, type Section } from './words.ts'
