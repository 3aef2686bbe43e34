// The roster at work: found, narrowed, ordered, arranged, ticked, handed out.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import { drop, review, sample, take } from '../rosters.mjs';
import { go, pick, setUp } from '../steps.mjs';

const grid = (office) => office.page.getByRole('grid', { name: '人员花名册' });

/** The names in the table, top to bottom. */
async function names(office) {
  const links = await grid(office).getByRole('link').allInnerTexts();
  return links.map((name) => name.trim());
}

async function search(office, text) {
  await office.page.getByRole('textbox', { name: '查找' }).fill(text);
}

async function shows(office, count, all) {
  await office.sees(`显示 ${count} 人，人员档案共 ${all} 份`);
}

/** The texts of a workbook: its shared strings, found by the directory of the archive and unpacked. */
function texts(file) {
  const bytes = readFileSync(file);
  for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4)) {
    const name = bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28));
    if (name !== 'xl/sharedStrings.xml') continue;
    const local = bytes.readUInt32LE(at + 42);
    const begin = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    return inflateRawSync(bytes.subarray(begin, begin + bytes.readUInt32LE(at + 20))).toString('utf8');
  }
  return '';
}

test('the roster is found, arranged, kept as a view, ticked and handed out as it is seen', async () => {
  const { file, people } = sample('tidy-320102.xlsx');
  const office = await setUp('玄武区总工会', '高宁');
  await drop(office, file);
  await review(office);
  await take(office, people.length);
  await go(office, '人员');
  await shows(office, people.length, people.length);
  // The navigation, the head of the page and the table give the same number.
  await office.sees(new RegExp(`^在册 ${people.length} 人，其中在岗 ${people.length} 人`));
  await office.page.getByRole('navigation').getByRole('link', { name: `人员 ${people.length}` }).waitFor();

  // By the first letters of the sounds, by the last digits, by the unit; a chip takes it back.
  const one = people.find(({ name }) => name === '唐秀梓');
  await search(office, 'TXZ');
  await grid(office).getByRole('link', { name: one.name }).waitFor();
  await search(office, one.id_number.slice(-4));
  await grid(office).getByRole('link', { name: one.name }).waitFor();
  const unit = people.filter(({ post }) => post === one.post).length;
  await search(office, one.post);
  await shows(office, unit, people.length);
  await office.click('取消筛选：查找');
  await shows(office, people.length, people.length);

  // By the sound of the name, up and down.
  await grid(office).getByRole('button', { name: '姓名' }).click();
  const up = await names(office);
  const others = up.filter((name) => !name.startsWith('曾'));
  assert.deepEqual(others, [...others].sort((a, b) => a.localeCompare(b, 'zh-Hans-CN-u-co-pinyin')));
  assert.notEqual(up[0][0], '曾', 'as a surname it is Zeng');

  // A column goes, another comes; both outlive a reload and stand in the view.
  await office.click('列设置');
  await office.page.getByRole('checkbox', { name: '职业资格' }).uncheck();
  await office.page.getByRole('checkbox', { name: '民族' }).check();
  await office.press('Escape');
  await search(office, one.id_number);
  await shows(office, 1, people.length);
  await office.page.getByRole('combobox', { name: '用人单位' }).selectOption({ label: one.post });
  await office.click('保存视图');
  await office.page.getByRole('textbox', { name: '视图名称' }).fill('一个单位');
  await office.page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
  await office.click('列设置');
  await office.click('恢复默认');
  await office.press('Escape');
  await office.click('清除');
  await office.reload();
  await grid(office).getByRole('columnheader', { name: '职业资格' }).waitFor();
  await office.page.getByRole('combobox', { name: '视图' }).selectOption({ label: '一个单位' });
  await shows(office, unit, people.length);
  await grid(office).getByRole('columnheader', { name: '民族' }).waitFor();
  assert.equal(await grid(office).getByRole('columnheader', { name: '职业资格' }).count(), 0);

  // The list leaves as it is seen: these people, these columns, numbers masked.
  const list = texts(await office.download(() => office.click('导出列表')));
  for (const { name, post, id_number } of people) {
    assert.equal(list.includes(`>${name}<`), post === one.post, name);
    assert.ok(!list.includes(id_number));
  }
  assert.ok(list.includes('>民族<') && !list.includes('>职业资格<'));

  // Who is ticked is marked as verified in one batch, and the roster leaves with whole numbers, journaled.
  await grid(office).getByRole('checkbox', { name: `选择${one.name}` }).check();
  await office.sees('已选 1 人');
  await office.click('标记已核实');
  await office.sees('已标记 1 人为今日核实');

  // One field is set for everybody ticked, and taken back in one act.
  await grid(office).getByRole('checkbox', { name: '选择全部' }).check();
  await office.click('统一填写');
  await office.page.getByRole('dialog').getByRole('combobox', { name: '项目' }).selectOption({ label: '聘用 · 实际用人单位' });
  await pick(office, '实际用人单位', '玄武区总工会');
  // What stands there already is kept unless it is said otherwise.
  const gaps = office.page.getByRole('dialog').getByRole('checkbox', { name: /只填空白/ });
  assert.ok(await gaps.isChecked());
  await office.sees(`现为其他内容，不改：${unit} 人`);
  await gaps.uncheck();
  await office.sees(`现为其他内容，将被改掉：${unit} 人`);
  await office.page.getByRole('dialog').getByRole('button', { name: '填写', exact: true }).click();
  await office.sees(`已统一填写实际用人单位：${unit} 人`);
  await shows(office, 0, people.length);
  // The way back is there after another page, too.
  await office.goto('#/');
  await office.goto('#/people');
  await office.page.getByRole('button', { name: '撤销这一步' }).click();
  await office.sees('已撤销这一步');
  await shows(office, unit, people.length);
  await grid(office).getByRole('checkbox', { name: `选择${one.name}` }).check();
  const saved = await office.download(() => office.click('导出花名册（含完整号码）'));
  assert.match(path.basename(saved), /^花名册-\d{4}-\d\d-\d\d\.xlsx$/);
  assert.ok(texts(saved).includes(one.id_number));
  await grid(office).getByRole('link', { name: one.name }).click();
  await office.page.getByRole('heading', { level: 1 }).filter({ hasText: one.name }).waitFor();
  await office.page.getByRole('tab', { name: '变更记录' }).click();
  await office.sees('批量核实');
  await office.close();
});

/** How many rows of the table stand whole in the window. */
async function rowsInSight(office) {
  const { height } = office.page.viewportSize();
  let count = 0;
  for (const row of await grid(office).locator('tbody tr[id]').all()) {
    const box = await row.boundingBox();
    const scroll = await office.page.locator('.grid-scroll').boundingBox();
    if (box.y + box.height <= Math.min(height, scroll.y + scroll.height) + 1) count += 1;
  }
  return count;
}

test('the compact density is remembered and shows as many rows as it promises', async () => {
  const { file, people } = sample('tidy-320102.xlsx');
  const office = await setUp('玄武区总工会', '高宁', { viewport: { width: 1366, height: 768 } });
  await drop(office, file);
  await review(office);
  await take(office, people.length);
  await go(office, '设置与备份');
  await office.click('紧凑（一屏显示更多行）');
  await office.reload();
  await go(office, '人员');
  for (const [width, height, rows] of [[1366, 768, 18], [1024, 768, 14]]) {
    await office.page.setViewportSize({ width, height });
    await grid(office).waitFor();
    const seen = await rowsInSight(office);
    assert.ok(seen >= rows, `${seen} rows at ${width} × ${height}`);
  }
  await office.close();
});
