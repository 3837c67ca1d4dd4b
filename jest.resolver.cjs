// Some packages export only under `import`. Adding that condition for all would load a second graphql, so it is a fallback.
module.exports = (request, options) => {
  try {
    return options.defaultResolver(request, options)
  } catch {
    return options.defaultResolver(request, {
      ...options,
      conditions: [...(options.conditions ?? []), 'import'],
    })
  }
}
