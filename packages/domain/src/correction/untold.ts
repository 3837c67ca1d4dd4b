import type { Campaign } from '../campaign/schema.ts'
import type { Section } from '../description/words.ts'
import { canonicalJson, type Json } from '../version/canonical.ts'

type Part = Exclude<keyof Campaign, 'id'>

/** The parts of a file, what people call them, and the sections of a description that tell of them. */
const parts: Readonly<Record<Part, { called: string; sections: readonly Section[] }>> = Object.freeze({
  notice: { called: '通知', sections: ['notice'] },
  theme: { called: '主题', sections: ['notice'] },
  organisers: { called: '组织单位', sections: ['organisers'] },
  participation: { called: '参加单位', sections: ['scope'] },
  lists: { called: '名单', sections: ['list'] },
  routes: { called: '报送路径', sections: ['route'] },
  channels: { called: '渠道', sections: ['channel'] },
  receipts: { called: '纸质件', sections: ['receipt'] },
  kinds: { called: '作品种类', sections: ['kind'] },
  phases: { called: '阶段', sections: ['phase'] },
  form: { called: '栏目', sections: ['field'] },
  rules: { called: '规则', sections: ['rule'] },
  attestations: { called: '确认事项', sections: ['attestation'] },
  documents: { called: '文书', sections: ['paper'] },
  package: { called: '报送材料的命名和邮件', sections: ['package'] },
  stages: { called: '环节', sections: ['stage'] },
  activities: { called: '活动', sections: ['activity'] },
  awards: { called: '入选结果和奖项', sections: ['award'] },
  contacts: { called: '联系方式', sections: ['contact'] },
  vocabulary: { called: '用语', sections: [] },
  questions: { called: '未写明事项', sections: ['question'] },
})

const text = (campaign: Campaign, part: string): string => {
  const value: unknown = Object.entries(campaign).find(([name]) => name === part)?.[1]
  return canonicalJson((value ?? null) as Json)
}

/** The parts that differ although no sentence of theirs does, such as an English name or the order of rows. */
export function untoldParts(
  before: Campaign,
  after: Campaign,
  told: readonly Section[],
): { id: string; section: Section; called: string }[] {
  return Object.entries(parts).flatMap(([id, { called, sections }]) =>
    text(before, id) === text(after, id) || sections.some((section) => told.includes(section))
      ? []
      : [{ id, section: sections[0] ?? 'notice', called }],
  )
}
