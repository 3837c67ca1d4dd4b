// A worker is a process that lives for one file: to find and load the modules that it needs takes longer than the file does. These are
// put into one file each; the other workers load what lies beside it (WebAssembly, fonts) or is replaced in part, and stay as they are, as does
// what draws pages for a verdict on a file without signatures.
const bundled = ['archive', 'merge', 'template', 'verify', 'word']

export default bundled.map((name) => ({
  input: `workers/${name}.mjs`,
  platform: 'node',
  external: ['sharp', '@hyzyla/pdfium'],
  output: {
    file: `dist/workers/${name}.mjs`,
    format: 'esm',
    codeSplitting: false,
    minify: { mangle: false },
  },
}))
