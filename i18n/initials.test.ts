import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareNames, initialOf, initialsOf } from './initials';

test('a name stands under the first letter of its pinyin, or its own', () => {
  const names = '安全A 北斗B 残奥C 地铁D 俄罗斯E 非遗F 港口G 汉字H 金融J 科技K 量子L 贸易M 能源N 欧盟O 票据P 气候Q 人工智能R 生物S 铁路T 芯片X 物流W 央行Y 中欧班列Z 资本Z';
  for (const entry of names.split(' ')) assert.equal(initialOf(entry.slice(0, -1)), entry.slice(-1), entry);
  for (const [name, letter] of [['AI 大模型', 'A'], ['ｃ#', 'C'], ['Éire', 'E'], ['node.js', 'N'], ['《红楼梦》', 'H'], ['5G', '#'], ['日本語', 'R'], ['Ελλάδα', '#'], ['한국', '#'], ['', '#'], ['…', '#']] as const) {
    assert.equal(initialOf(name), letter, name);
  }
});

test('characters with several readings stand where readers look for their words', () => {
  const names = '重庆C 重阳节C 重工业Z 长江C 长城C 长者Z 厦门X 会计K 会展H 银行Y 行业H 行政X 调查D 调控T 弹道D 弹性T 西藏X 藏羚羊Z 朝鲜C 朝阳Z 曾国藩Z 传统C 传记Z 着陆Z 降水J';
  for (const entry of names.split(' ')) assert.equal(initialOf(entry.slice(0, -1)), entry.slice(-1), entry);
});

test('names are found by the letters people type for them', () => {
  assert.equal(initialsOf('人工智能'), 'rgzn');
  assert.equal(initialsOf('重庆'), 'cq');
  assert.equal(initialsOf('TCP/IP 协议'), 'tixy');
  assert.equal(initialsOf('«»'), '');
});

test('names are ordered as an edition orders them, numbers by their value', () => {
  assert.deepEqual(['重力', '安全', '北斗'].sort((a, b) => compareNames('zh-CN', a, b)), ['安全', '北斗', '重力']);
  assert.deepEqual(['G20', 'g7', 'Éire', 'Earth'].sort((a, b) => compareNames('en', a, b)), ['Earth', 'Éire', 'g7', 'G20']);
});
