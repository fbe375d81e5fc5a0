/** Any file: its format by name and content, its stories. */
import { expect, test } from 'vitest'
import { detectFormat, readStories } from '../../src/formats/index.js'

test.each([
  ['a.txt', '<html>', 'text'],
  ['a.html', 'x', 'html'],
  ['A.HTM', 'x', 'html'],
  ['a.jsonl.gz', 'x', 'jsonl'],
  ['', '\uFEFF <!DOCTYPE html><p>', 'html'],
  ['', '<!-- saved from url=(0014)about:internet -->\n<html>', 'html'],
  ['a.xml', '<?xml version="1.0"?>\n<rss version="2.0">', 'feed'],
  ['', '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom">', 'feed'],
  ['', '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">', 'html'],
  ['a.json', '{"id":"a"}', 'json'],
  ['', '[{"id":"a"}]', 'json'],
  ['', '{"id":"a"}\n{"id":"b"}\n', 'jsonl'],
  ['', '{\n "id":"a"}', 'json'],
  ['', '[1] The minister said', 'text'],
  ['', '{sic} The minister said', 'text'],
  ['', '<3 is a heart', 'text'],
  ['', 'The minister said', 'text'],
  ['https://paper.example/story', '<html><body>', 'html'],
  ['x.toString', '', 'text'],
  ['', '', 'text']
])('%j with %j is %s', (name, text, format) => {
  expect(detectFormat(text, name)).toBe(format)
})

test('plain text is kept as it is: its offsets are the file’s', async () => {
  const text = ' a\r\n\r\nb  '
  expect(await readStories(text, { name: 'a.txt' })).toEqual({
    format: 'text',
    items: [{ position: 1, article: { id: 'a.txt', text } }],
    broken: []
  })
})

test('a format that is named counts, and one that is not there is refused', async () => {
  expect((await readStories('<p>a</p>', { name: 'a.txt', format: 'html' })).items[0]?.article.text).toBe('a')
  await expect(readStories('a', { format: 'pdf' as 'text' })).rejects.toMatchObject({ code: 'bad-option' })
  await expect(readStories('a', { limits: { depth: 0 } })).rejects.toMatchObject({ code: 'bad-option' })
})
