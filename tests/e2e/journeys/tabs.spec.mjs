// One office in two tabs: nothing that either writes is lost, and each sees what the other wrote.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addPerson, code, counts, fileUpward, go, named, open, person, setUp, settles, take, wholeChain } from '../steps.mjs';

/** A screen so tall that the list shows every person at once. */
const TALL = { viewport: { width: 1280, height: 3000 } };
const EDITS = 10;

/** Enters a person of whom only the name is known, in a tab. */
async function enter(tab, name) {
  await tab.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '人员' }).click();
  await tab.getByRole('button', { name: '新增人员', exact: true }).first().click();
  await named(tab.getByRole('main'), '姓名').fill(name);
  await tab.getByRole('button', { name: '保存人员', exact: true }).click();
  await tab.getByRole('heading', { name, level: 1 }).waitFor();
}

/** The dialog that changes what is known of the person whose file a tab shows. */
async function change(tab) {
  await tab.getByRole('button', { name: '修改人员', exact: true }).click();
  return tab.getByRole('dialog');
}

async function save(dialog) {
  await dialog.getByRole('button', { name: '保存', exact: true }).click();
}

test('two tabs write at once: nothing is lost, and each follows the other without a reload', async () => {
  const office = await setUp('昆山市总工会', '陈静', TALL);
  const first = office.page;
  const second = await office.tab('#/people');
  const entered = [];
  for (let edit = 1; edit <= EDITS; edit += 1) {
    const names = [`甲窗口${edit}`, `乙窗口${edit}`];
    await Promise.all([enter(first, names[0]), enter(second, names[1])]);
    entered.push(...names);
  }
  for (const tab of [first, second]) {
    office.page = tab;
    await go(office, '人员');
    await office.sees(`显示 ${entered.length} 人，人员档案共 ${entered.length} 份`);
    const links = tab.getByRole('main').getByRole('link', { name: /窗口\d+$/ });
    await settles(async () => (await links.allInnerTexts()).sort(), [...entered].sort());
  }

  // The list in the second tab grows while nobody touches that tab.
  await enter(first, '甲窗口加一');
  await office.sees('甲窗口加一');
  await office.sees(/^本台账于 .*在另一个窗口中更新/);
  await wholeChain(office);
  await office.close();
});

test('what another window writes moves nothing under a press', async () => {
  const office = await setUp('昆山市总工会', '陈静');
  const first = office.page;
  await go(office, '人员');
  await office.click('新增人员');
  await named(first.getByRole('main'), '姓名').fill('甲窗口');
  const second = await office.tab('#/people/new');
  await named(second.getByRole('main'), '姓名').fill('乙窗口');
  const button = second.getByRole('button', { name: '保存人员', exact: true });
  await button.scrollIntoViewIfNeeded();
  const { x, y, width, height } = await button.boundingBox();
  await second.mouse.move(x + width / 2, y + height / 2);
  await second.mouse.down();
  // Half of the press is done when the line about the other window would push the page down.
  await first.getByRole('button', { name: '保存人员', exact: true }).click();
  await first.getByRole('heading', { name: '甲窗口', level: 1 }).waitFor();
  await second.mouse.up();
  await second.getByRole('heading', { name: '乙窗口', level: 1 }).waitFor();
  await office.sees(/^本台账于 .*在另一个窗口中更新/);
  await office.close();
});

test('two tabs change the same field: the second is told at the field and decides', async () => {
  const office = await setUp('昆山市总工会', '陈静', TALL);
  const first = office.page;
  await enter(first, '江燕');
  const second = await office.tab(new URL(first.url()).hash);

  const [one, two] = [await change(first), await change(second)];
  await named(one, '手机').fill('13811111111');
  await named(two, '手机').fill('13822222222');
  await save(one);
  await one.waitFor({ state: 'hidden' });

  await save(two);
  await two.getByText('填写期间，下列项目已在别处改动').waitFor();
  await two.getByText('填写期间此项已被改动。请查看现在的内容，再决定是否修改。').first().waitFor();
  await second.getByRole('button', { name: '改用现在的内容：手机' }).click();
  await named(two, '手机').and(second.getByRole('textbox')).waitFor();
  await settles(() => named(two, '手机').inputValue(), '13811111111');

  // Other fields of the same record do not disturb each other.
  await named(two, '姓名').fill('江雁');
  await save(two);
  await two.waitFor({ state: 'hidden' });
  await first.getByRole('heading', { name: '江雁', level: 1 }).waitFor();
  await first.getByRole('button', { name: '显示手机' }).first().click();
  await first.getByText('13811111111').first().waitFor();
  await office.close();
});

test('two tabs take in files: whoever read a file that stands otherwise now is told where, and confirms again', async () => {
  const county = await setUp('昆山市总工会', '陈静');
  await addPerson(county, person('卢思远', '320102199003071511'));
  const earlier = await fileUpward(county);
  await addPerson(county, person('江燕', '320583198511200020'));
  const later = await fileUpward(county);
  const heard = await code(county);
  await county.close();

  const city = await setUp('苏州市总工会', '沈建国');
  const first = city.page;
  await open(city, later);
  await city.sees(/^核对：/);
  await first.getByLabel('“昆山市总工会”读出的核对码').fill(heard);
  const confirm = async () => {
    city.watch(first);
    await city.click('确认接收');
    return first.getByRole('status').filter({ hasText: '核对期间，本机台账在另一个窗口里有改动' });
  };

  // What is written elsewhere and has nothing to do with the file is told as such; what was typed stays.
  const second = await city.tab('#/people');
  await enter(second, '吴敏');
  const same = await confirm();
  await same.getByText('列出的内容与刚才相同').waitFor();
  assert.equal(await first.getByLabel('“昆山市总工会”读出的核对码').inputValue(), heard);

  city.watch(second);
  await take(city, earlier);
  const told = await confirm();
  await told.getByText('昆山市总工会“新增”：不再列出 2 项').waitFor();
  await told.getByText('卢思远').waitFor();
  assert.equal(await told.getByText('江燕').count(), 0, 'she is as new as before');
  if (process.env.TAIZHANG_SHOTS) await city.shot('inbox-stale', { fullPage: true });
  city.watch(second);
  await counts(city, 0, 1, 0, 0);

  city.watch(first);
  await city.click('确认接收');
  await city.sees(/^已接收：/);
  await counts(city, 0, 2, 0, 0);
  await city.close();
});
