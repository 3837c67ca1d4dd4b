// Runs in any browser, so it is plain ES5: a browser older than the console's target gets a page that says what to do.
;(function () {
  function enough() {
    try {
      // Chromium 87 has all of these; logical assignment is the newest syntax the build leaves in place.
      if (!('noModule' in document.createElement('script'))) return false
      if (!window.Promise || !Promise.any || !String.prototype.replaceAll) return false
      // Tells 87 from 85 and 86, which have all the rest and in which nobody has looked at the console.
      if (!window.CSS || !window.CSS.supports('inset', '0')) return false
      new Function('var a; a ??= 1')
      return true
    } catch (error) {
      return !(error instanceof SyntaxError)
    }
  }
  if (enough()) return
  window.huibianTooOld = true
  document.getElementById('root').innerHTML =
    '<div class="first"><h1>浏览器版本过低</h1>' +
    '<p>请使用 Chrome、Edge 87 以上版本，或 360、奇安信等国产浏览器的新版本（极速模式）打开本页。</p>' +
    '<p lang="en">This browser is too old. Please use Chromium 87 or later.</p></div>'
})()
