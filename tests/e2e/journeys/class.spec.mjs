// 上课: a trainer makes a task, two trainees play, the trainer's table takes in what they hand in, and thirty more.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { faults } from '../barriers.mjs';
import { ROOT, freshFolder, openOffice } from '../support.mjs';

const PACK = '上级参数口径：先试算，再采用';
const TALK = '考核不合格，补登诫勉谈话';

/** What is wrong with a screen of the class, in both languages and palettes, at these widths. */
async function looks(office, name, widths = [1366, 1024]) {
  const found = [];
  for (const width of widths) {
    await office.page.setViewportSize({ width, height: width < 500 ? 844 : 768 });
    for (const colorScheme of ['light', 'dark']) {
      await office.page.emulateMedia({ colorScheme });
      // Buttons pass from one palette to the other.
      await office.page.waitForFunction(() => document.getAnimations().length === 0);
      found.push(...(await faults(office, `${name} ${width} ${colorScheme}`)));
      await office.click('English');
      found.push(...(await faults(office, `${name} ${width} ${colorScheme} English`)));
      await office.click('中文');
    }
  }
  await office.page.emulateMedia({ colorScheme: 'light' });
  await office.page.setViewportSize({ width: 1366, height: 768 });
  assert.deepEqual(found, []);
}

/** Opens the page of the trainer and fills in a class. */
async function prepare(office, { title, exercises, minutes = '60', names = '', seats = '30' }) {
  await office.click('上课（教员）');
  await office.page.getByRole('heading', { name: '上课', level: 1 }).waitFor();
  await office.fill('班名', title);
  for (const exercise of exercises) await office.page.getByLabel(exercise, { exact: true }).check();
  await office.fill('限时（分钟）', minutes);
  await office.page.getByLabel('名单').fill(names);
  await office.fill('座位数', seats);
  await office.click('生成练习任务');
  await office.page.getByRole('heading', { name: '练习任务', exact: true }).waitFor();
}

const saveTask = (office) => office.download(() => office.click('保存任务文件'));

/** A trainee at a computer of their own. */
async function sit(task, who, options = {}) {
  const office = await openOffice(freshFolder('trainee'), options);
  if (task) await office.give('选择练习任务文件', task);
  await office.page.getByLabel('我是').selectOption({ label: who });
  await office.click('进入这堂课');
  await office.sees(new RegExp(`· ${who}$`));
  return office;
}

async function handIn(office, ...says) {
  await office.click('交卷');
  const dialog = office.page.getByRole('dialog');
  for (const text of says) await dialog.getByText(text).waitFor();
  return office.download(() => dialog.getByRole('button', { name: '交卷' }).click());
}

const panel = (office, title) => office.page.getByRole('region', { name: `练习题：${title}` });

async function begin(office, title) {
  await office.page.getByRole('button', { name: `开始：${title}`, exact: true }).click();
  await panel(office, title).waitFor();
}

/** The lawful way through the pack: taken in, tried, adopted. */
async function adopt(office) {
  const own = panel(office, PACK);
  const file = await office.download(() => own.getByRole('button', { name: /\.json$/ }).click());
  await office.goto('#/filing');
  await office.page.getByRole('tab', { name: '接收文件' }).click();
  await office.give('选择文件', file);
  await office.click('确认接收');
  await office.sees(/^已接收：/);
  await office.goto('#/policy/packs');
  await office.click('试算对比');
  await office.click('采用');
  await office.page.getByText(/^已采用/).first().waitFor();
}

test('a class is given out, played, handed in, taken into the table, and its certificate checked', async () => {
  const trainer = await openOffice(freshFolder('trainer'));
  await prepare(trainer, { title: '骨干班', exercises: [PACK, TALK], names: '王芳\n李明\n赵强' });
  const task = await saveTask(trainer);
  assert.equal(path.basename(task).startsWith('练习任务-骨干班-'), true);

  // One by a lawful way, in both exercises told no more than is allowed.
  const one = await sit(task, '王芳');
  await one.sees('还没有开始计时');
  await looks(one, 'work', [1366, 390]);
  await begin(one, PACK);
  assert.equal(await panel(one, PACK).getByRole('button', { name: '示范' }).count(), 0);
  await panel(one, PACK).getByRole('button', { name: '提示', exact: true }).waitFor();
  await panel(one, PACK).getByRole('timer').getByText('还剩 60 分钟').waitFor();
  await adopt(one);
  await panel(one, PACK).getByRole('button', { name: '退出这道题' }).click();
  await one.sees(/^还剩 \d+ 分钟$/);
  await one.page.getByRole('button', { name: `继续：${PACK}`, exact: true }).waitFor();
  const first = await handIn(one, `还没开始：${TALK}`);
  await one.sees(/^已存下 /);

  // Cleared in one act, which is asked first.
  await one.click('清除我的这堂课');
  await one.page.getByRole('dialog').getByRole('button', { name: '清除我的这堂课' }).click();
  await one.click('上课（教员）');
  await one.click('返回开始页');
  assert.equal(await one.page.getByRole('button', { name: '回到这堂课' }).count(), 0);
  await one.close();

  // One who leaves.
  const other = await openOffice(freshFolder('trainee'));
  await other.give('选择练习任务文件', task);
  await other.page.getByLabel('我是').waitFor();
  await looks(other, 'door', [1366, 390]);
  await other.click('进入这堂课');
  await other.sees('还没有选自己的姓名或座位。请先选。');
  await other.page.getByLabel('我是').selectOption({ label: '李明' });
  await other.click('进入这堂课');
  await begin(other, TALK);
  await panel(other, TALK).getByRole('button', { name: '退出这道题' }).click();
  const second = await handIn(other, `还没开始：${PACK}`, `还没全部办妥：${TALK}`);
  await other.close();

  // Both are taken in; one that was improved is not, and says why.
  const folder = freshFolder('altered');
  const better = path.join(folder, path.basename(second));
  writeFileSync(better, readFileSync(second, 'utf8').replace('"points":0', '"points":100'));
  await trainer.give('选择结果文件', first, second, better);
  await trainer.sees('收下 2 份。');
  await trainer.sees(/没有收下的/);
  await trainer.sees(/练习结果-李明.*改动/);
  await trainer.sees(/已交 2 人，共 3 人。 还没交：赵强/);
  const row = trainer.page.getByRole('row').filter({ hasText: '王芳' });
  await row.getByText('50', { exact: true }).waitFor();
  await trainer.page.getByRole('row').filter({ hasText: '李明' }).getByText(/第 2 题：/).waitFor();

  // The workbook, and a certificate of whoever is ticked.
  await trainer.download(() => trainer.click('导出工作簿'));
  await trainer.page.getByLabel('选中 王芳').check();
  await trainer.page.evaluate(() => {
    window.print = () => {};
  });
  await trainer.click('打印证书');
  const paper = trainer.page.locator('.paper');
  await paper.waitFor({ state: 'attached' });
  const said = await paper.textContent();
  assert.match(said, /练习证书.*王芳参加“骨干班”练习.*得 50 分/s);
  assert.match(said, /不证明坐在电脑前的是谁/);
  const [code] = said.match(/\d{4} \d{4} \d{4} \d{4}/);
  await trainer.fill('证书上的文件校验码', code);
  await trainer.page.getByRole('button', { name: '核对证书' }).click();
  await trainer.sees(/^是王芳的结果，50 分/);
  await trainer.fill('证书上的文件校验码', code.replace(/\d$/, (digit) => String((Number(digit) + 1) % 10)));
  await trainer.page.getByRole('button', { name: '核对证书' }).click();
  await trainer.sees(/没有这样的校验码/);

  // What was taken in stays over a reload.
  await trainer.reload();
  await trainer.click('上课（教员）');
  await trainer.sees(/已交 2 人，共 3 人。/);

  // A result that should not be there is taken out, asked first, and stays out.
  await trainer.page.getByLabel('选中 李明').check();
  await trainer.click('移出所选的结果');
  await trainer.page.getByRole('dialog').getByRole('button', { name: '移出所选的结果' }).click();
  await trainer.sees(/已交 1 人，共 3 人。 还没交：李明、赵强/);
  await trainer.reload();
  await trainer.click('上课（教员）');
  await trainer.sees(/已交 1 人，共 3 人。/);
  await trainer.close();
});

test('thirty results are taken in at one drop', async () => {
  const trainer = await openOffice(freshFolder('trainer'));
  const exercises = ['人数超过 5 人，写明理由', TALK, '备案被退回，改正后重报'];
  await trainer.click('上课（教员）');
  await looks(trainer, 'form');
  await trainer.click('返回开始页');
  await prepare(trainer, { title: '大班', exercises, seats: '31' });
  const task = await saveTask(trainer);
  const folder = freshFolder('thirty');
  copyFileSync(task, path.join(folder, 'task.json'));
  // Played and signed natively, of this very task.
  execFileSync('cargo', ['test', '-q', '-p', 'taizhang-core', '--test', 'it', 'files_of_a_class_for_the_browser'], {
    cwd: ROOT,
    env: { ...process.env, TAIZHANG_CLASS: folder },
    stdio: 'ignore',
  });
  const results = readdirSync(folder).filter((name) => name.startsWith('练习结果'));
  assert.equal(results.length, 30);
  await trainer.give('选择结果文件', ...results.map((name) => path.join(folder, name)));
  await trainer.sees('收下 30 份。');
  await trainer.sees(/已交 30 人，共 31 人。 还没交：31 号/);
  const table = trainer.page.getByRole('region', { name: '成绩表' });
  assert.equal(await table.getByRole('row').count(), 31);
  await trainer.page.getByRole('region', { name: '错得最多的' }).getByRole('row').nth(1).waitFor();
  await looks(trainer, 'table');
  // The table on paper holds everybody.
  await trainer.page.evaluate(() => {
    window.print = () => {};
  });
  await table.getByRole('button', { name: '打印', exact: true }).click();
  await trainer.page.locator('.paper .sheet').first().waitFor({ state: 'attached' });
  const printed = await trainer.page.locator('.paper').textContent();
  assert.match(printed, /大班 · 成绩表/);
  for (const seat of ['1 号', '15 号', '30 号']) assert.match(printed, new RegExp(seat));
  const cells = await trainer.page.locator('.paper .sheet tbody tr').nth(4).locator('td').allTextContents();
  assert.deepEqual(cells.slice(-9), ['5', '5 号', '100', '100', '100', '100', '15', '', '']);
  assert.match(printed, /登记了决定文件的文号（第 28 条）/);
  // Of all who did everything, a sheet each.
  await trainer.click('打印证书');
  await trainer.page.locator('.paper').getByText('练习证书').nth(5).waitFor({ state: 'attached' });
  assert.equal(await trainer.page.locator('.paper .sheet').count(), 6);
  await trainer.close();
});

test('the program is saved with the task inside, and opens with nothing but the class', async () => {
  const trainer = await openOffice(freshFolder('trainer'));
  await prepare(trainer, { title: '一班</script><b>', exercises: [TALK], seats: '2' });
  const shipped = path.join(ROOT, 'dist/taizhang.html');
  const folder = freshFolder('copy');
  mkdirSync(path.join(folder, 'other'), { recursive: true });
  const other = path.join(folder, 'other', 'page.html');
  writeFileSync(other, '<html><body>program</body></html>');
  await trainer.give('另存带任务的程序', other);
  await trainer.sees('选的不是正在运行的这份程序。请选打开本页用的那个 HTML 文件。');
  const copy = await trainer.download(() => trainer.give('另存带任务的程序', shipped));
  await trainer.close();

  const trainee = await sit(null, '2 号', { file: copy });
  await trainee.sees('这份程序只用于这堂课，里面只有练习。办正式业务请打开单位原来的程序文件。');
  assert.equal(await trainee.page.getByRole('button', { name: '新建单位台账' }).count(), 0);
  assert.equal(await trainee.page.getByRole('button', { name: '从备份恢复' }).count(), 0);
  await begin(trainee, TALK);
  await trainee.reload();
  await panel(trainee, TALK).getByRole('button', { name: '退出这道题' }).click();
  await handIn(trainee, `还没全部办妥：${TALK}`);
  await trainee.close();
});
