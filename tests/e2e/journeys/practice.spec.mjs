// 练习模式: one click from the start page, all four levels in one browser, and nothing that meets real data.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answer, fileUpward, go, level, open, PRACTICE, practise, setUp, take } from '../steps.mjs';

test('a visitor looks at all four levels, leaves, and finds no office of the browser’s own', async () => {
  const office = await practise();
  await go(office, '人员');
  await office.page.getByRole('grid', { name: '人员花名册' }).waitFor();

  await level(office, '省总工会', '江苏省总工会');
  await go(office, '人员');
  await office.sees(/^显示 2780 人，人员档案共 3000 份$/);
  await office.sees(/^在册 2780 人，其中在岗 2780 人/);
  // The sum at the top of the tree leads to exactly these people, a city's to a part of them.
  await go(office, '机构与配备');
  await office.page.getByRole('link', { name: /^江苏省总工会：在岗人员/ }).click();
  await office.sees(/^显示 2780 人/);
  await go(office, '机构与配备');
  const city = office.page.getByRole('link', { name: /^苏州市总工会：在岗人员/ });
  const counted = (await city.innerText()).trim();
  await city.click();
  await office.sees(`显示 ${counted} 人，人员档案共 3000 份`);
  await office.click('清除');
  await level(office, '设区市总工会', '苏州市总工会');
  await go(office, '机构与配备');
  await office.page.getByPlaceholder('名称或区划代码').fill('昆山市总工会');
  await office.page.getByRole('grid', { name: '机构与基数' }).or(office.page.getByRole('treegrid', { name: '机构与基数' })).getByText('昆山市总工会').first().waitFor();
  await level(office, '基层工会（乡镇、街道级）', '玉山镇工会');
  await go(office, '人员');
  await office.page.getByText('草稿', { exact: true }).first().waitFor();

  // Starting over asks first, inside practice too.
  await office.click('重新生成练习数据');
  await office.page.getByRole('dialog', { name: '重新生成练习数据？' }).getByText('取消', { exact: true }).click();
  await office.sees(PRACTICE);

  await office.click('退出练习');
  await office.sees('开始使用社工台账');
  await office.page.getByRole('button', { name: '继续练习' }).waitFor();
  assert.equal(await office.page.getByText('本浏览器中的台账').count(), 0);
  await office.click('继续练习');
  await office.sees(PRACTICE);
  await office.close();
});

test('practice offices exchange files with one another, and with no real office', async () => {
  const practised = await practise();
  const file = await fileUpward(practised);
  assert.match(file, /练习-昆山市总工会/);
  await level(practised, '设区市总工会', '苏州市总工会');
  await take(practised, file);
  const receipt = await answer(practised, '昆山市总工会');

  const real = await setUp('苏州市总工会', '周敏');
  await open(real, file);
  await real.sees(/练习/);
  await real.sees('本机的台账没有任何变化。');
  await real.close();

  const county = await setUp('昆山市总工会', '陈静');
  const filed = await fileUpward(county);
  await open(county, receipt);
  await county.sees('本机的台账没有任何变化。');
  await county.close();

  await open(practised, filed);
  await practised.sees('本机的台账没有任何变化。');
  await practised.close();
});
