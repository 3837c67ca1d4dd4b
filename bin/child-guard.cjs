// Loaded into the server: when the command that started it is gone, even by kill -9, the channel closes and the server leaves as
// if asked to.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()
