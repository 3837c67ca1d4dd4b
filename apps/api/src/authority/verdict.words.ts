import type { Fault, Obstacle, SealSigned, Verdict } from '@huibian/documents'
import { wordsOf, type Language } from '@huibian/domain'
import { judging } from './verify'

export type Tone = 'good' | 'bad' | 'plain'
export type Said = { tone: Tone; title: string; lines: string[] }

type Both = { zh: string; en: string }

const titles: Record<Verdict['standing'], [Tone, Both]> = {
  none: ['plain', { zh: '无电子签章', en: 'No electronic seal' }],
  pictureOnly: ['plain', { zh: '仅有印章图样', en: 'The picture of a seal alone' }],
  valid: ['good', { zh: '签章有效', en: 'The seal is valid' }],
  invalid: ['bad', { zh: '签章无效', en: 'The seal is not valid' }],
  notCheckable: ['plain', { zh: '无法核验', en: 'It cannot be checked' }],
}

const faults: Record<Fault, Both> = {
  altered: {
    zh: '文件在签章之后被改动，或签章本身已损坏。',
    en: 'The file was changed after it was sealed, or the seal itself is damaged.',
  },
  notWhole: {
    zh: '签章之后文件又增加了内容，签章没有覆盖整个文件。',
    en: 'Something was added after the seal, which does not cover the whole file.',
  },
  changedAfter: {
    zh: '先前的签章之后，文件除加盖印章外还有其他改动。',
    en: 'After an earlier seal more was changed than by adding seals.',
  },
  badRange: {
    zh: '签章所声明的范围与文件不符。',
    en: 'The range that the seal claims does not fit the file.',
  },
  removed: {
    zh: '文件中的签章被移除，或留有无主的签章。',
    en: 'A seal was removed from the file, or one belongs to nothing.',
  },
  selfSigned: {
    zh: '证书不是认可的签发机构签发的，系自制或仿冒。',
    en: 'No recognised authority issued the certificate: it is home-made or forged.',
  },
  expired: { zh: '证书不在有效期内。', en: 'The certificate is outside its term.' },
  revoked: { zh: '证书已被吊销。', en: 'The certificate has been revoked.' },
  otherUnit: {
    zh: '签章的单位不是应当在这份文件上用印的单位。',
    en: 'The unit that sealed is not the one whose seal belongs on this paper.',
  },
  otherPaper: {
    zh: '这份文件的校验码与所填的不一致，是另一份文件。',
    en: 'The code of this file is not the one given: it is another paper.',
  },
  superseded: {
    zh: '系统中这份文件已重新生成或内容已变更，本件不再有效。',
    en: 'This paper was made anew or its content has changed; the file no longer counts.',
  },
}

const obstacles: Record<Obstacle, Both> = {
  unreadable: { zh: '文件不是 PDF 或无法读取。', en: 'The file is no PDF or cannot be read.' },
  encrypted: {
    zh: '文件已加密，请提供未加密的文件。',
    en: 'The file is encrypted; give one that is not.',
  },
  unknownAuthority: {
    zh: '证书的签发机构不在本系统信任之列，不能判断真伪。',
    en: 'The authority of the certificate is none that this system trusts; whether it is genuine is not known.',
  },
  unknownAlgorithm: {
    zh: '签章所用的算法不在本系统可核验之列。',
    en: 'The seal uses an algorithm that this system cannot check.',
  },
  slow: {
    zh: `文件在 ${judging.milliseconds / 1000} 秒内未能核验完，已停止核验，请提供未经另存的原件；原件仍不能核验的，请向出具单位核实。`,
    en: `The file was not judged within ${judging.milliseconds / 1000} seconds and was stopped; give the file as it was issued, and if that cannot be checked either, ask who issued it.`,
  },
  heavy: {
    zh: `核验文件时占用内存超过 ${judging.megabytes} MB，已停止核验，请提供未经另存的原件；原件仍不能核验的，请向出具单位核实。`,
    en: `Judging the file took more than ${judging.megabytes} MB of memory and was stopped; give the file as it was issued, and if that cannot be checked either, ask who issued it.`,
  },
}

/** Instants as either language writes them, in the time of Beijing. */
export const instantIn = (language: Language, timeStyle: 'short' | 'medium'): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : 'en-GB', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'long',
    timeStyle,
    hourCycle: 'h23',
  })

const states: Record<SealSigned['standing'], Both> = {
  valid: { zh: '成立', en: 'holds' },
  invalid: { zh: '不成立', en: 'does not hold' },
  notCheckable: { zh: '无法核验', en: 'cannot be checked' },
}

/** Who sealed stays in the words of the certificate. */
function sealLine({ signer, at, standing, whole }: SealSigned, n: number, language: Language): string {
  const state = wordsOf(states[standing], language)
  const time = at ? instantIn(language, 'medium').format(new Date(at)) : ''
  if (language === 'zh')
    return `签章 ${n + 1}：${signer?.name ?? '签章人不明'}${time && `，签章时间：${time}`}，${state}，${whole ? '覆盖整个文件' : '覆盖其签章时的文件'}。`
  return `Seal ${n + 1}: ${signer?.name ?? 'signer unknown'}${time && `, sealed ${time}`}, ${state}, ${whole ? 'covers the whole file' : 'covers the file as it was when it was sealed'}.`
}

const general: Partial<Record<Verdict['standing'], Both>> = {
  none: {
    zh: '文件中没有电子签章，也未见印章图样。',
    en: 'The file has no electronic seal and shows no picture of one.',
  },
  pictureOnly: {
    zh: '文件中可见印章图样，但没有电子签章，印章图样不具有电子签章效力。',
    en: 'The file shows the picture of a seal and has no electronic one; a picture does not have its force.',
  },
  valid: {
    zh: '各签章均成立，最后一个签章覆盖整个文件，签章后未作改动。',
    en: 'Every seal holds, the last covers the whole file, and nothing was changed after it.',
  },
}

/** A verdict in words: which of the five it is, why, and who sealed when. It names the units that sealed and nothing else of the file. */
export function sayVerdict(verdict: Verdict, language: Language = 'zh'): Said {
  const { standing, fault, obstacle, seals } = verdict
  const [tone, title] = titles[standing]
  const why = (fault && faults[fault]) ?? (obstacle && obstacles[obstacle]) ?? general[standing]
  return {
    tone,
    title: wordsOf(title, language),
    lines: [why ? wordsOf(why, language) : '', ...seals.map((seal, n) => sealLine(seal, n, language))],
  }
}
