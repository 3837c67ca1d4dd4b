import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { alone } from './lock.mjs'
import { root, say, Stop } from './root.mjs'
import { npm } from './run.mjs'

const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8')).packages ?? {}

const isForElsewhere = ({ optional, devOptional, peer }) => Boolean(optional || devOptional || peer)

const stamp = join(root, 'node_modules/.huibian-installed')

/** npm ci begins by emptying node_modules, so the stamp never outlives what it stands for. */
function print() {
  const lock = readFileSync(join(root, 'package-lock.json'))
  const { platform, arch, versions } = process
  return createHash('sha256').update(lock).update(`${platform} ${arch} ${versions.modules}`).digest('hex')
}

const isStamped = () => existsSync(stamp) && readFileSync(stamp, 'utf8') === print()

/**
 * Whether what npm itself noted down, as the last thing it did, is what the lock file names: an installation that somebody made
 * by hand.
 */
function agreesWithLock() {
  if (!existsSync(join(root, 'node_modules/.package-lock.json'))) return false
  const wanted = read('package-lock.json')
  const there = read('node_modules/.package-lock.json')
  const agrees = (path) => there[path] && (there[path].version ?? '') === (wanted[path].version ?? '')
  return Object.keys(wanted)
    .filter((path) => path.includes('node_modules/'))
    .every((path) => (there[path] ? agrees(path) : isForElsewhere(wanted[path])))
}

const NETWORK =
  /ENOTFOUND|ETIMEDOUT|ECONNREFUSED|ECONNRESET|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ERR_SOCKET_TIMEOUT|SELF_SIGNED_CERT|UNABLE_TO_(GET|VERIFY)|407 Proxy|E407|network/i

const proxyAdvice = [
  '下载依赖失败：连接不到 npm 软件源。若在代理之后，请先设置（地址向网络管理员询问）：',
  '  npm config set https-proxy http://代理地址:端口',
  '  npm config set cafile /路径/单位根证书.pem        （代理替换证书时）',
  '  npm config set registry https://单位内部镜像/      （有内部镜像时）',
  '然后再次运行同一条命令。',
  'The packages could not be fetched. Behind a proxy set https-proxy, cafile or registry with `npm config set`, then run the same command again.',
].join('\n')

/** Whether node_modules holds what the lock file names. */
export const isInstalled = () => isStamped() || agreesWithLock()

// A production environment would leave out what builds the product.
const ci = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']

async function install() {
  say('安装依赖（首次约一至两分钟）· installing packages, once')
  // Versions and hashes are locked, so what npm remembers of the registry is as good as asking again, until it is too old.
  const first = await npm([...ci, '--prefer-offline'], { keep: true })
  const { code, said } = /ETARGET|notarget/.test(first.said) ? await npm(ci, { keep: true }) : first
  if (code === 0) return writeFileSync(stamp, print())
  if (NETWORK.test(said)) throw new Stop(proxyAdvice, '')
  throw new Stop('依赖安装失败，原因见上。', 'Installing the packages failed for the reason above.')
}

function demandWritable() {
  try {
    accessSync(root, constants.W_OK)
  } catch {
    throw new Stop(
      `无法写入 ${root}：请以其所有者身份运行，或更改所有者。`,
      `${root} cannot be written: run as its owner, or change the owner.`,
    )
  }
}

/** Installs from the lock file when node_modules does not agree with it; two starts at once install once. */
export async function ensureInstalled() {
  if (isInstalled()) return
  demandWritable()
  await alone(async () => {
    if (!isInstalled()) await install()
  })
}
