// Loaded into a server before its own code: what would leave this machine is written down, one line each, and refused.
const dgram = require('node:dgram')
const dns = require('node:dns')
const { appendFileSync } = require('node:fs')
const net = require('node:net')

const atHome = (host) => host === undefined || /^(localhost|127\..*|::1|::ffff:127\..*)$/.test(host)

function refused(target) {
  appendFileSync(process.env.HUIBIAN_TEST_OUTBOUND, `${target}\n`)
  return Object.assign(new Error(`refused by the test: ${target}`), { code: 'ENETUNREACH' })
}

const { connect } = net.Socket.prototype
net.Socket.prototype.connect = function (...given) {
  // Within Node the arguments come once more wrapped in an array.
  const [first, second] = Array.isArray(given[0]) ? given[0] : given
  const options = typeof first === 'object' ? first : { port: first, host: second }
  const host = typeof options.host === 'string' ? options.host : undefined
  if (options.path || atHome(host)) return connect.apply(this, given)
  return this.destroy(refused(`tcp ${host}:${options.port}`))
}

const { lookup } = dns
dns.lookup = function (host, ...rest) {
  if (atHome(host)) return lookup.call(dns, host, ...rest)
  process.nextTick(rest.at(-1), refused(`name ${host}`))
}

dgram.Socket.prototype.send = function (...given) {
  const done = given.at(-1)
  const failed = refused(`udp ${given.find((each, place) => place > 0 && typeof each === 'string') ?? ''}`)
  if (typeof done === 'function') process.nextTick(done, failed)
}
