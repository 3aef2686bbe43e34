// 薪酬估算、年度自评 and 个人情况核对单 in a person's own copy: the slip by the scheme that the county published, what would change
// it, the year by the county's indicators, and the papers that are signed; at the county the year stands beside its scores.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noteDialogs, pages, pdfFile, said } from '../paper.mjs';
import { TOLD, filing, go, level, open, practise, seal } from '../steps.mjs';
import { freshFolder, openOffice } from '../support.mjs';

const COUNTY = ['县（市、区）总工会', '昆山市总工会'];
const SAID = '全年组建工会十二家，新增会员八百人。';

/** Another part of the self-check. */
async function part(worker, name) {
  await worker.page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
  await worker.page.getByRole('heading', { name, level: 1 }).waitFor();
}

/** Each screen in three widths, for whoever looks at it. */
async function picture(office, name, fullPage = false) {
  if (!process.env.TAIZHANG_SHOTS) return;
  for (const [width, height] of [[390, 844], [1024, 768], [1366, 768]]) {
    await office.page.setViewportSize({ width, height });
    await office.shot(`slip/${name}-${width}`, { fullPage });
  }
}

/** What a button prints, as the words of its PDF, and on how many sheets. */
async function print({ page }, button, name) {
  const before = await page.evaluate(() => window.dialogs);
  await page.getByRole('button', { name: button }).click();
  await page.waitForFunction((count) => window.dialogs === count + 1, before, { timeout: 120_000 });
  const file = pdfFile(`slip/${name}`);
  await page.pdf({ path: file, preferCSSPageSize: true });
  const sheets = pages(file);
  return { count: sheets.length, text: sheets.map(said).join('\n').replace(/\s/g, '') };
}

test('a worker reads the pay slip, tries what would change it, hands in the year by indicators, and signs', async () => {
  const office = await practise();
  await level(office, ...COUNTY);
  await go(office, '薪酬');
  await office.page.getByRole('tab', { name: '定级与调档' }).click();
  const line = office.page.getByRole('tabpanel', { name: '定级与调档' }).getByRole('row').filter({ hasText: '初级二档' }).first();
  const name = (await line.innerText()).split(/\s+/).find((text) => text !== '');
  await go(office, '人员');
  await office.page.getByRole('textbox', { name: '查找' }).fill(name);
  await office.page.getByRole('link', { name, exact: true }).first().click();
  await office.click('生成本人信息文件');
  const file = await office.download(() => seal(office, '生成并下载'));

  const worker = await openOffice(freshFolder('worker'));
  const { page } = worker;
  await page.addInitScript(noteDialogs);
  await worker.reload();
  await worker.click('个人信息核对与自评');
  await worker.give('选择本人信息文件', file);
  await page.getByLabel(/^文件密码/).fill(TOLD);
  await worker.click('打开文件');
  await worker.click('开始核对');

  // The slip by the scheme of the county; a line opens on its clause, the scheme and what is recorded.
  await part(worker, '薪酬估算');
  const slip = page.getByRole('list', { name: '工资条（估算）' });
  await slip.getByText('4,400.00').waitFor();
  await slip.getByText('1,900.00').waitFor();
  await slip.getByText(/^基本工资/).click();
  await slip.getByText(/条目 45/).first().waitFor();
  await slip.getByText(/^初级二档，自 20\d\d-\d\d-\d\d 起，依据：工作年限/).first().waitFor();
  await slip.getByText(/制度规定“初级二档”的基本工资每月 4400.00 元/).waitFor();
  await picture(worker, 'slip', true);

  // A higher grade in three months and a certificate: each a step with its reason; taken away, the curve is level.
  const steps = page.getByRole('table').filter({ hasText: '原因' });
  await worker.choose('假设的事', '工作年限增加，晋升档级');
  await worker.choose('到哪一级', '中级一档');
  await page.getByLabel(/^从哪一天起/).fill('2027-3-1');
  await worker.click('加入推算');
  const raised = steps.getByRole('row').filter({ hasText: '档级为中级一档' });
  assert.match(await raised.innerText(), /2027-03/);
  await worker.choose('假设的事', '取得职业水平证书');
  await worker.choose('到哪一级', '高级社会工作师');
  await page.getByLabel(/^从哪一天起/).fill('2028-6-1');
  await worker.click('加入推算');
  assert.match(await steps.getByRole('row').filter({ hasText: '证书为高级社会工作师' }).innerText(), /2028-06/);
  const curve = page.getByRole('group', { name: '今后三年每月应发（估算）' });
  // A level line has no height, and is for the eye hidden.
  await curve.getByRole('img', { name: /^2027-03 · 假如 · / }).waitFor({ state: 'attached' });
  await picture(worker, 'what-if', true);
  await page.getByRole('button', { name: /^去掉“2028-06-01 取得/ }).click();
  await page.getByRole('button', { name: /^去掉“2027-03-01 因工作年限/ }).click();
  await worker.sees('今后三年没有变化。');

  // The year by the indicators of the county, kept while it is typed.
  await part(worker, '交回单位');
  await page.getByLabel(/^工作业绩 年度任务（\d/).fill(SAID);
  await worker.reload();
  assert.equal(await page.getByLabel(/^工作业绩 年度任务（\d/).inputValue(), SAID);
  await page.getByLabel(/^本人自评/).fill('不足是下企业还不够多。');
  await picture(worker, 'assess', true);
  const form = await print(worker, '打印自评表', 'assessment');
  for (const text of ['年度自评表', name, '工作业绩年度任务', SAID.replace('，', ','), '不足是下企业还不够多。', '本人(签名)', '练习']) {
    assert.ok(form.text.includes(text), `${text}: ${form.text}`);
  }
  const sheet = await print(worker, '打印个人情况核对单', 'check');
  for (const text of ['个人情况核对单', name, '昆山市总工会', '聘用', '□相符', '本人(签名)', '单位经办人(签名)']) {
    assert.ok(sheet.text.includes(text), `${text}: ${sheet.text}`);
  }
  assert.equal(sheet.count, 1, 'one sheet is signed');
  assert.doesNotMatch(sheet.text, /\d{17}[\dX]/, 'no number is whole');
  await worker.click('生成本人自评文件');
  const back = await worker.download(() => seal(worker, '生成并下载'));
  await worker.close();

  // At the county it stands beside the scores, before and after it is taken on.
  await open(office, back);
  await office.click('确认接收');
  await office.sees(new RegExp(`^已接收：${name}`));
  const read = async (label) => {
    await go(office, '考核');
    await office.page.getByRole('tab', { name: '办理进度' }).click();
    await office.page.getByRole('textbox', { name: '查找' }).fill(name);
    const own = office.page.getByRole('row').filter({ hasText: name }).getByRole('button', { name: `${name}的年度自评` });
    await own.getByText(label, { exact: true }).waitFor();
    await own.click();
    const dialog = office.page.getByRole('dialog');
    await dialog.getByRole('row').filter({ hasText: '工作业绩 年度任务' }).getByText(SAID).waitFor();
    await dialog.getByText('不足是下企业还不够多。').waitFor();
    return dialog;
  };
  const dialog = await read('待采纳');
  await picture(office, 'beside');
  await dialog.getByRole('link', { name: '到“变更申请”采纳' }).waitFor();
  await dialog.getByRole('button', { name: '关闭' }).first().click();
  await filing(office, '变更申请');
  await office.click(`采纳：${name}`);
  await office.sees(new RegExp(`^已采纳：${name}`));
  await read('查看');
  await office.close();
});
