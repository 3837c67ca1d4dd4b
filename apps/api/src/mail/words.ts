/** What a mail says: title and where to look, nothing of the case itself and nobody's name. */
export type Words = { subject: string; says: string; link: string }

/** What a mail says in full: where to look, and that nobody reads answers. */
export const textOf = ({ says, link }: Words): string =>
  [
    says,
    `请登录系统办理：${link}`,
    '',
    '本邮件由系统发出，请勿回复；不再接收可在系统的“邮件提醒”中设置。',
  ].join('\n')

const line = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** An entry by its title, and by what its call calls it. */
type Entered = { title: string; noun: string }

/** 退回修改 of a case. */
export function returnedWords({ title, noun }: Entered, link: string): Words {
  const said = line(title)
  return { subject: `【需办理】退回修改：《${said}》`, says: `${noun}《${said}》已退回修改。`, link }
}

/** 审核通过 of a case. */
export function acceptedWords({ title, noun }: Entered, link: string): Words {
  const said = line(title)
  return { subject: `【已办结】审核通过：《${said}》`, says: `${noun}《${said}》已审核通过。`, link }
}

/** What is still to be done before a close that is near; whoever does not stand below is reminded as a peer. */
export function deadlineWords(
  campaign: string,
  { due, tasks, peer }: { due: string; tasks: readonly string[]; peer: boolean },
  link: string,
): Words {
  const said = line(campaign)
  const list = tasks.map((task) => `· ${line(task)}`).join('\n')
  return {
    subject: `【需办理】${peer ? '报送提醒' : '临近截止'}：${said}`,
    link,
    says: `${peer ? `“${said}”请贵单位于 ${due} 前报送` : `“${said}”将于 ${due} 截止`}，以下事项尚未办理：\n${list}\n`,
  }
}

/** What has not come by its close; a peer is asked for it and never told that it is late. */
export function overdueWords(
  campaign: string,
  { phase, due, missing, peer }: { phase: string; due: string; missing: string; peer: boolean },
  link: string,
): Words {
  const said = line(campaign)
  return {
    subject: `【需办理】${peer ? '报送提醒' : '逾期未报'}：${said}`,
    link,
    says: peer
      ? `“${said}”${line(phase)}请贵单位尽快报送。\n`
      : `“${said}”${line(phase)}已于 ${due} 截止，${missing}，请尽快报送。\n`,
  }
}

/** Once a day, who has still to send, for those who look after them. */
export function digestWords(phases: readonly string[], link: string): Words {
  const list = phases.map((phase) => `· ${line(phase)}`).join('\n')
  return { subject: '【需办理】今日报送情况', says: `以下阶段尚有单位未报齐：\n${list}\n`, link }
}

/** 催报 of those below; whoever does not stand below is reminded in other words and never told that it is late. */
export function askedForWords(
  campaign: string,
  { detail, due, peer }: { detail: string; due?: string; peer: boolean },
  link: string,
): Words {
  const subject = `【需办理】${peer ? '报送提醒' : '催报'}：${line(campaign)}`
  const unit = peer ? '贵单位' : '你单位'
  const when = due === undefined ? '尽快报送' : `于 ${due} 前报送`
  return { subject, says: `${line(detail)}。\n请${unit}${when}。\n`, link }
}

/** What a body above returned of what was forwarded to it, as the task that it is. */
export function backAgainWords(
  campaign: string,
  { title, detail }: { title: string; detail: string },
  link: string,
): Words {
  return { subject: `【需办理】${line(title)}：${line(campaign)}`, says: `${line(detail)}。\n`, link }
}
