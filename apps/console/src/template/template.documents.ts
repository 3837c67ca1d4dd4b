import type { Campaign, TemplateLayout, TemplateMarks, TemplatePaper } from '@huibian/domain'
import { document } from '../platform/document'
import { fileFields, type FileLink } from '../platform/wire'

export type Template = {
  id: string
  paper: TemplatePaper
  form: string
  version: number | null
  untilVersion: number | null
  kind: TemplateLayout['kind']
  file: FileLink
  layout: TemplateLayout
  marks: TemplateMarks
  revision: number
  by: string
  at: string
}

export const templateList = document<{ templates: Template[] }, { campaignId: string }>(
  `query TemplateList($campaignId: ID!) {
    templates(campaignId: $campaignId) { id paper form version untilVersion kind layout marks revision by at file { ${fileFields} } }
  }`,
)

export const uploadTemplate = document<
  { uploadTemplate: { id: string } },
  { campaignId: string; paper: TemplatePaper; form: string; uploadId: string }
>(
  `mutation UploadTemplate($campaignId: ID!, $paper: String!, $form: String!, $uploadId: ID!) {
    uploadTemplate(campaignId: $campaignId, paper: $paper, form: $form, uploadId: $uploadId) { id }
  }`,
)

export const markTemplate = document<
  { markTemplate: { id: string; revision: number } },
  { id: string; revision: number; marks: TemplateMarks }
>(
  `mutation MarkTemplate($id: ID!, $revision: Int!, $marks: JSON!) {
    markTemplate(id: $id, revision: $revision, marks: $marks) { id revision }
  }`,
)

export const copyTemplate = document<{ copyTemplate: { id: string } }, { id: string }>(
  'mutation CopyTemplate($id: ID!) { copyTemplate(id: $id) { id } }',
)

export const putToUse = document<{ useTemplate: { id: string } }, { id: string; reason: string }>(
  'mutation UseTemplate($id: ID!, $reason: String!) { useTemplate(id: $id, reason: $reason) { id } }',
)

export const retireTemplate = document<{ retireTemplate: { id: string } }, { id: string; reason: string }>(
  'mutation RetireTemplate($id: ID!, $reason: String!) { retireTemplate(id: $id, reason: $reason) { id } }',
)

export const dropTemplate = document<{ dropTemplate: boolean }, { id: string }>(
  'mutation DropTemplate($id: ID!) { dropTemplate(id: $id) }',
)

/** What marking a file needs to know of its campaign. */
export const templateCampaign = document<
  {
    campaign: { id: string; title: string; state: string; file: Pick<Campaign, 'form' | 'documents'> } | null
  },
  { id: string }
>('query TemplateCampaign($id: ID!) { campaign(id: $id) { id title state file } }')
