/** The shell of every page: what it may load (nothing), its one style sheet, its one script. */
import { html, type Markup, raw } from './markup.js'
import { SCRIPT, SCRIPT_HASH } from './script.js'
import { STYLE } from './style.js'

const POLICY = `default-src 'none'; style-src 'unsafe-inline'; script-src '${SCRIPT_HASH}'; img-src data:; base-uri 'none'; form-action 'none'`

/** A whole HTML document. `kind` stands in its head: what sort of report it is. */
export function page(title: string, kind: string, body: Markup): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${raw(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="wirecopy">
<title>${title} · wirecopy</title>
<link rel="icon" href="data:,">
<style>${raw(STYLE)}</style>
</head>
<body>
<header class="masthead"><span>wirecopy</span><span>${kind}</span></header>
<main>
${body}
</main>
<footer>Made by wirecopy. Offsets, probabilities and every figure on this page are in the JSON of the same answer.</footer>
<script>${raw(SCRIPT)}</script>
</body>
</html>
`.markup
}
