/** What a mail says: title and where to look, nothing of the case itself and nobody's name. */
export type Words = { subject: string; text: string }

const end = (link: string): string =>
  [
    '',
    `请登录系统办理：${link}`,
    '',
    '本邮件由系统发出，请勿回复；不再接收可在系统的“邮件提醒”中设置。',
  ].join('\n')

const line = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** 退回修改 of a case. */
export function returnedWords(title: string, link: string): Words {
  const said = line(title)
  return { subject: `【需办理】退回修改：《${said}》`, text: `案例《${said}》已退回修改。${end(link)}` }
}

/** 审核通过 of a case. */
export function acceptedWords(title: string, link: string): Words {
  const said = line(title)
  return { subject: `【已办结】审核通过：《${said}》`, text: `案例《${said}》已审核通过。${end(link)}` }
}

/** What is still to be done before a close that is near. */
export function deadlineWords(
  campaign: string,
  { due, tasks }: { due: string; tasks: readonly string[] },
  link: string,
): Words {
  const said = line(campaign)
  const list = tasks.map((task) => `· ${line(task)}`).join('\n')
  return {
    subject: `【需办理】临近截止：${said}`,
    text: `“${said}”将于 ${due} 截止，以下事项尚未办理：\n${list}\n${end(link)}`,
  }
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
  return { subject, text: `${line(detail)}。\n请${unit}${when}。\n${end(link)}` }
}
