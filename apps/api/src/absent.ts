import type { RequestHandler } from 'express'

const page = (title: string, line: string): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>
body { margin: 0; font: 16px/1.8 "Source Han Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; color: #1f2933; background: #f5f4ef }
main { max-width: 34em; margin: 8vh auto; padding: 2em; background: #fff; border-top: 4px solid #3d4a5c }
h1 { margin: 0 0 .4em; font-size: 1.4rem }
</style>
</head>
<body><main><h1>${title}</h1><p>${line}</p><p><a href="/">返回首页</a></p></main></body>
</html>
`

const nothingHere = page('没有这个页面', '地址可能输错或已失效，请核对后重试。')
const noPortal = page('公众门户尚未开通', '本系统目前只供参加单位使用。')

/** What stands at no address; `/p/…` is kept for the portal and says so. Nothing of what was asked is repeated. */
export const answerAbsent: RequestHandler = (request, response) => {
  const kept = /^\/p(\/|$)/.test(request.path)
  response
    .status(404)
    .set('Cache-Control', 'no-store')
    .type('html')
    .send(kept ? noPortal : nothingHere)
}
