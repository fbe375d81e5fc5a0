/** Text out of markup as a browser lays it out. */
import { expect, test } from 'vitest'
import { limitsOf } from '../../src/formats/limits.js'
import { fragmentText } from '../../src/formats/markup/fragment-text.js'

const textOf = async (html: string) => (await fragmentText(html, 'x', limitsOf())).text

test.each([
  ['<p>One</p><p>Two</p>', 'One\n\nTwo'],
  ['One<br>two<br/><br/>three<br><br><br>four', 'One\ntwo\n\nthree\n\nfour'],
  ['<ul><li>One</li><li>Two</li></ul>after', 'One\nTwo\nafter'],
  ['  a \n\t b  <b>c</b>d ', 'a b cd'],
  ['a &amp; b&nbsp;c &lt;i&gt; &#8220;d&#8221; &copy', 'a & b\u00a0c <i> “d” ©'],
  ['<p>a<script>alert(1)</script><style>p{}</style><template>t</template>b', 'ab'],
  ['<pre>a  b\n c</pre>', 'a b\nc'],
  ['<div><div><p>deep</p></div></div><div>next</div>', 'deep\n\nnext'],
  ['<h2>Head</h2>Text <a href="x">link</a>, more', 'Head\n\nText link, more'],
  ['no markup at all', 'no markup at all'],
  ['', ''],
  ['<!-- <p>no</p> -->yes', 'yes'],
  ['<p>unclosed <b>bold', 'unclosed bold'],
  ['</p></div>stray', 'stray']
])('%j reads %j', async (html, text) => {
  expect(await textOf(html)).toBe(text)
})

test('each limit refuses with its own code', async () => {
  const refused = (html: string, limits: object) => fragmentText(html, 'the item', limitsOf(limits))
  await expect(refused('<b>'.repeat(300), {})).rejects.toMatchObject({ code: 'too-deep' })
  await expect(refused('<b></b>'.repeat(30), { elements: 29 })).rejects.toMatchObject({ code: 'too-many-elements' })
  await expect(refused('word '.repeat(30), { characters: 20 })).rejects.toMatchObject({ code: 'too-long' })
})
