/** The dossier's own sheet: it is read without the site, and printed. */
export const STYLE = `
body { font: 16px/1.5 system-ui, sans-serif; max-width: 50rem; margin: 2rem auto; padding: 0 1rem; color: #1d1512; }
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { margin-top: 2.5rem; padding-bottom: .25rem; border-bottom: 2px solid #c8141e; font-size: 1.25rem; }
h3 { margin-bottom: .25rem; font-size: 1.05rem; }
dl { display: grid; grid-template-columns: minmax(9rem, 14rem) 1fr; gap: .25rem 1rem; }
dt { color: #5f524c; }
dd { margin: 0; }
blockquote { margin: .5rem 0; padding: .5rem 1rem; border-left: 4px solid #d9cec8; white-space: pre-wrap; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .35rem .5rem .35rem 0; border-bottom: 1px solid #d9cec8; text-align: left; vertical-align: top; }
@media (max-width: 36rem) {
  dl { display: block; }
  dd { margin-bottom: .6rem; }
}
code { overflow-wrap: anywhere; font-size: .8em; }
.muted { color: #5f524c; }
@media print {
  body { margin: 0; max-width: none; font-size: 11pt; }
  h2, h3 { break-after: avoid; }
  section { break-inside: auto; }
}
`.trimStart()
