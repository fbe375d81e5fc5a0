/**
 * What hostile texts are made of again and again: for each scanner what it begins at, what it must read to the end for, and what it
 * looks back to. A `¤` stands for a word that is another one each time, for what only grows with different words.
 */

/** White space, marks, letters and digits, each also where nothing else stands between. */
const CHARACTERS =
  ' |\t |\r|\u00a0|\u200b|\u2028|\ufeff|"|“|”|\'|’|‘|«|„|.|. |..|...|…|-|- |--|—|— |– |, |,|;|: |:|!|? |(|)|()|( ) |[|]|[]|[ ] |]. |{|}|<|>|&|%|% |*|* |• |/|//|/ |\\|_|_a|#|@|@ |=|+|^|~|`|$|€|£|©|© |0|1,|1.|1:|1/|1-|1 |1,000 |a|A|A |a |I |a-|A-|a.|A.|A. |a, |é|e\u0301|\u0301|ß|İ|ﬁ|中|中 |中。|ไ|ไทย |ع|עב |हि|😀|😀 |👩‍👩‍👧|\u200d|\ufe0f|🇫🇷|\ud800|\udc00|\u202e|\u0000'

/** What stands in news: furniture, datelines, credits, figures, dates, names, quotations, reporting. */
const NEWS =
  '(AP) — |(AP)|LONDON (Reuters) — |LONDON, |LONDON |MOSCOW, March 3 (Reuters) - |PARIS (AFP) |BY |By |By Ann Lee |By Ann Lee, Bo Li and |and Ann Lee |Ann Lee |Ann Lee, |a@b.c |a@|Reporting by |Reporting by Ann Lee; |Editing by Bo Li; |; |(Reporting by |additional reporting by |contributed |contributed to this report. |Associated Press |Associated Press writer |Reuters/|AP/|/Reuters|//ab/|ab/cd|Photo: |Photo by Ann Lee/AP |(Photo: |[Photo |File photo |Image |Image source, |Getty Images |Share |Share this |Read more: |Read more |Read also: |Tags: |Topics: |Related |Subscribe |Sign up |Advertisement |Copyright 2025 |© 2025 |All rights reserved. |Published |Updated March 3, 2025 |Last updated |10:30 |10:30 GMT |http://|https://a.b/|www.|a.b|a.b |#tag |#a|@ann |— Ab (@a) |— Ab (@a) March 3, 2025 |— |pic.twitter.com/|March 3 |March |3 March 2025 |2025-03-31 |31/3/2025 |Friday |on Friday |last week |two days ago |next month |in 2025 |between 1 and |from 3 to |$1,000 |$1 |$|US$|€3 million |3 |3/4 |1/2 |one |one hundred |hundred |hundred and |and |million |two-thirds of |per cent |3% |a third of |half |first |second |at least |more than |about |nearly |Mr. |Dr. |U.S. |U.N. |St. |No. |Jan. |Inc. |J. |J.K. |the |of |of the |President |President Ann Lee |Ann Lee’s |\'s |van |de la |Republic of |not |no |never |n\'t |did not |neither |nor |may |could |reportedly |allegedly |is said to have |said |said. |said that |he said |says |"a" |“a” |“a, |“a,” he said. |He said "a" |“ |” |said: “|“‘|told |told reporters |according to |according to Ann Lee, |quoted |is |was |has been |will |will have been |had |been |being |to be |because |but |although |, which |who |that |which |, and |; and |that is |If '

/** Whole sentences and lines. */
const LINES =
  '.\n|\n|\n\n|\r\n|a\n|A\n|a.\n|A.\n|a\n\n|Ann Lee\n|By Ann Lee\n|LONDON (AP) —\n|Share\n|Photo: a\n|* a\n|1. a\n|- a\n|| a | b |\n|Tags: a, b\n|“\n|"a"\n|Read more: a\n|© a\n|March 3, 2025\n|a@b.c\n|http://a.b\n|\ta|The a b |The dog ran. |He said. |“Yes,” he said. |It is 3. |No. |a. B. |A b. |Oh! |中国外交部。|Ann Lee said on Friday that 3 of 4 men did not. |The minister met three officials in Moscow on Friday, his office said. '

/** Other each time. */
const COUNTED =
  '¤ |X¤ |X¤ Y¤ |x¤. |The ¤ ran. |X¤\n|¤ ¤\n|“¤” |X¤ said “¤”. |3¤ |(¤) |¤, |¤@|x¤.y |X¤ Lee |¤/|$1¤, |By X¤ |X¤ (AP) — |Mr. X¤ |the X¤ of Y¤ |¤: |The minister X¤ met ¤ officials in Y¤ on Friday. |¤ said.\n\n'

/** What stands in pages, feeds and files. */
export const MARKUP: readonly string[] =
  '<|</|<p>|<p|</p>|<!--|-->|<!|<?|<![CDATA[|]]>|<a href="|<a |<a href=x>|<div>|<div class="|<b>|<i><b>|<table>|<tr>|<td>|<ul><li>|<br>|<br>a|<p>a|<p>a</p>|<p>a, b.</p>|<p>X¤ a b c.</p>|<div>a</div>|<span>a</span>|<img src="a">|<svg>|<math>|<script>|<script>a</script>|<style>|<title>|<textarea>|<form>|<select>|<frameset>|<template>|<h1>a</h1>|<meta name="a" content="b">|<script type="application/ld+json">{}</script>|&|&amp;|&#1;|&#x41;|&bogus;|&lt;|&lt;p&gt;|="|="a" b|\'"|a=b |<item>|<item/>|<item><title>a</title></item>|<entry>|<entry/>|</x>|<x:y>|<link>|<description>|<description>&lt;p>|<guid>a</guid>|<!DOCTYPE |<!ENTITY a "b">|<a b="c"/>|<a b="c" d>'.split(
    '|'
  )

export const JSONS: readonly string[] =
  '[|]|{|}|"|\\|\\u|\\u0041|\\"|{"a":|{"a":1},|[[],|[1,|1|1,|1e|-|null,|"a",|{"text":"a"},|{"text":"a"}\n|{"id":1,"text":"¤"}\n|{}\n|[]\n|\n|{"__proto__":|{"bodies":[|"@graph":[|{"@type":"NewsArticle"},|{"@graph":[{"@type":"NewsArticle","articleBody":"a"}]},|{"items":[|{"id":"¤","content_text":"a"},|{"id":"¤","content_html":"<p>a"},'.split(
    '|'
  )

/** Of the texts. A bar by itself cannot stand between bars. */
export const UNITS: readonly string[] = [
  ...[CHARACTERS, NEWS, LINES, COUNTED].flatMap((list) => list.split('|')).filter((unit) => unit !== ''),
  ...['|', '| ', '| a ', '|\n']
]

/** A unit again and again up to a length; words that are another each time from the `first` on. */
export function fill(unit: string, length: number, first = 0): string {
  if (!unit.includes('¤')) return unit.repeat(Math.ceil(length / unit.length)).slice(0, length)
  let text = ''
  for (let number = first; text.length < length; number++) text += unit.replaceAll('¤', () => wordOf(number))
  return text.slice(0, length)
}

/** A word of letters, other for every number. */
function wordOf(number: number): string {
  let word = ''
  for (let left = number + 1; left > 0; left = Math.floor(left / 20)) word += 'aeioubcdfghklmnprstv'[left % 20]
  return `${word}o`
}
