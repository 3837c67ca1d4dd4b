import type { Fault, Obstacle, SealSigned, Verdict } from '@huibian/documents'

export type Tone = 'good' | 'bad' | 'plain'
export type Said = { tone: Tone; title: string; lines: string[] }

const titles: Record<Verdict['standing'], [Tone, string]> = {
  none: ['plain', '无电子签章'],
  pictureOnly: ['plain', '仅有印章图样'],
  valid: ['good', '签章有效'],
  invalid: ['bad', '签章无效'],
  notCheckable: ['plain', '无法核验'],
}

const faults: Record<Fault, string> = {
  altered: '文件在签章之后被改动，或签章本身已损坏。',
  notWhole: '签章之后文件又增加了内容，签章没有覆盖整个文件。',
  changedAfter: '先前的签章之后，文件除加盖印章外还有其他改动。',
  badRange: '签章所声明的范围与文件不符。',
  removed: '文件中的签章被移除，或留有无主的签章。',
  selfSigned: '证书不是认可的签发机构签发的，系自制或仿冒。',
  expired: '证书不在有效期内。',
  revoked: '证书已被吊销。',
  otherUnit: '签章的单位不是应当在这份文件上用印的单位。',
  otherPaper: '这份文件的校验码与所填的不一致，是另一份文件。',
  superseded: '系统中这份文件已重新生成或内容已变更，本件不再有效。',
}

const obstacles: Record<Obstacle, string> = {
  unreadable: '文件不是 PDF 或无法读取。',
  encrypted: '文件已加密，请提供未加密的文件。',
  unknownAuthority: '证书的签发机构不在本系统信任之列，不能判断真伪。',
  unknownAlgorithm: '签章所用的算法不在本系统可核验之列。',
}

const instant = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'long',
  timeStyle: 'medium',
  hourCycle: 'h23',
})

function sealLine({ signer, at, standing, whole }: SealSigned, n: number): string {
  const name = signer?.name ?? '签章人不明'
  const time = at ? `，签章时间：${instant.format(new Date(at))}` : ''
  const state = { valid: '成立', invalid: '不成立', notCheckable: '无法核验' }[standing]
  return `签章 ${n + 1}：${name}${time}，${state}，${whole ? '覆盖整个文件' : '覆盖其签章时的文件'}。`
}

const general: Partial<Record<Verdict['standing'], string>> = {
  none: '文件中没有电子签章，也未见印章图样。',
  pictureOnly: '文件中可见印章图样，但没有电子签章，印章图样不具有电子签章效力。',
  valid: '各签章均成立，最后一个签章覆盖整个文件，签章后未作改动。',
}

/** A verdict in words: which of the five it is, why, and who sealed when. It names the units that sealed and nothing else of the file. */
export function sayVerdict({ standing, fault, obstacle, seals }: Verdict): Said {
  const [tone, title] = titles[standing]
  const why = (fault && faults[fault]) ?? (obstacle && obstacles[obstacle]) ?? general[standing] ?? ''
  return { tone, title, lines: [why, ...seals.map(sealLine)] }
}
