import { document } from '../platform/document'
import { jobFields, type Job } from '../platform/wire'

export const jobOne = document<{ job: Job | null }, { id: string }>(
  `query JobOne($id: ID!) { job(id: $id) { ${jobFields} } }`,
)

export const unprintableTyped = document<{ unprintable: string[] }, { text: string }>(
  'query UnprintableTyped($text: String!) { unprintable(text: $text) }',
)
