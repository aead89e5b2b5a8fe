import assert from 'node:assert/strict';
import { test } from 'node:test';
import { convertRelativeLinks } from './links';
import { convertShortcodes } from './shortcodes';

const LOOKUP = { page: (reference: string) => (reference === 'a.md' ? '/articles/a' : null), param: (name: string) => (name === 'phone' ? '110' : null) };
const convert = (body: string): string => convertShortcodes(body, LOOKUP).body;

const KNOWN: readonly [string, string][] = [
  ['{{< figure src="/img/a.png" alt="甲" >}}', '![甲](</img/a.png>)'],
  ['{{<figure src=b.png caption="图 \\"一\\"" link="https://e.example/">}}', '[![](<b.png> "图 &quot;一&quot;")](<https://e.example/>)'],
  ['{{< details summary="\\"甲\\"" >}}', '<details><summary>\u201d甲\u201d</summary>\n\n'],
  ['{{< youtube w7Ft2ymGmfc >}}', '<iframe src="https://www.youtube-nocookie.com/embed/w7Ft2ymGmfc"></iframe>'],
  ['{{< youtube id="w7Ft2ymGmfc" autoplay=true >}}', '<iframe src="https://www.youtube-nocookie.com/embed/w7Ft2ymGmfc"></iframe>'],
  ['{{< vimeo 146022717 />}}', '<iframe src="https://player.vimeo.com/video/146022717"></iframe>'],
  ['[x]({{< ref "a.md" >}}) [y]({{% relref path="a.md" lang="zh" %}})', '[x](/articles/a) [y](/articles/a)'],
  ['{{< tweet user="SanDiegoZoo" id="1453110110599868418" >}}', '<https://x.com/SanDiegoZoo/status/1453110110599868418>'],
  ['{{< tweet 877500564405444608 >}}', '<https://x.com/i/status/877500564405444608>'],
  ['{{< instagram CxOWiQNP2MO >}}', '<https://www.instagram.com/p/CxOWiQNP2MO/>'],
  ['![a]({{< blogdown/postref >}}index_files/a.png)', '![a](index_files/a.png)'],
  ['{{< gist spf13 7896402 >}}', '<https://gist.github.com/spf13/7896402>'],
  ['{{< qr text="https://e.example/?a=1" />}}', '<https://e.example/?a=1>'],
  ['电话 {{< param phone >}}。', '电话 110。'],
  ['{{< details summary="更多" >}}文字{{< /details >}}', '<details><summary>更多</summary>\n\n文字\n\n</details>'],
  ['{{< highlight go "linenos=table" >}}\nif a < b { {{</* x */>}} }\n{{< /highlight >}}', '~~~~~~ go\nif a < b { {{< x >}} }\n~~~~~~'],
];
for (const [typed, expected] of KNOWN) {
  test(`shortcode ${typed.split('\n')[0]}`, () => assert.equal(convert(typed), expected));
}

test('what is not known, lacks its page or is never closed stays as typed and is named with its line', () => {
  const body = '一\n\n{{< gallery dir="x" >}}\n  中\n{{< /gallery >}}\n\n[a]({{< ref "none.md" >}}) {{% param none %}}\n{{< youtube >}}\n{{< open\n';
  const { body: kept, problems } = convertShortcodes(body, LOOKUP);
  assert.equal(kept, body);
  assert.deepEqual(problems.map(({ line, found }) => [line, found]), [[3, '{{< gallery dir="x" >}}'], [7, '{{< ref "none.md" >}}'], [7, '{{% param none %}}'], [8, '{{< youtube >}}']]);
});

test('in code a shortcode is text, and the escape that shows one is made plain; in prose the escape stays', () => {
  const fence = '```md\n{{< figure src="a.png" >}}\n{{</* figure src="b.png" */>}}\n```\n';
  assert.equal(convert(`${fence}\`{{%/* ref */%}}\` {{</* youtube */>}}`), `${fence.replace('{{</* figure src="b.png" */>}}', '{{< figure src="b.png" >}}')}\`{{% ref %}}\` {{</* youtube */>}}`);
});

test('links relative to the old address are settled by what they lead to; others stay', () => {
  const settle = (path: string): string | null => (path === '/posts/other/' ? '/articles/other' : null);
  const body = '[a](../other/#x) [b](../none/) [c](/posts/other/) [d](x.md) [e](https://e.example/../other/) `[f](../other/)` ![g](<../other/>) [h](%zz)';
  assert.equal(convertRelativeLinks(body, '/posts/this/', settle), body.replace('../other/#x', '/articles/other#x').replace('(<../other/>)', '(</articles/other>)'));
});

test('long bodies of braces are read', { timeout: 20_000 }, () => {
  for (const part of ['{{<', '{{< a ', '{{</*', '{{< a="', '[](', '{{< highlight a >}}\n']) convertRelativeLinks(convert(part.repeat(20_000)), '/a/', () => null);
});
