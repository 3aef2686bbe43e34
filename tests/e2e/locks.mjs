// 加锁 as a person does it: what opens what this browser keeps, turned on, shut and opened.

import { go } from './steps.mjs';

export const PASSPHRASE = '雨伞 钢笔 豆浆 台阶';

const field = (office, label) => office.page.locator('input').and(office.page.getByLabel(new RegExp(`^${label}`)));

export async function fill(office, label, text) {
  await field(office, label).fill(text);
}

/** Chooses a passphrase where the form asks for one; answers the recovery code. */
export async function choose(office, passphrase) {
  await fill(office, '新密码', passphrase);
  await fill(office, '再输入一遍新密码', passphrase);
  await office.click('下一步');
  return office.page.locator('.key-code', { hasText: /^\w{4}(-\w{4}){6}$/ }).innerText();
}

/** Turns the lock on, which shuts it; answers the recovery code. */
export async function lock(office, passphrase = PASSPHRASE) {
  await go(office, '设置与备份');
  await office.click('打开加锁');
  const recovery = await choose(office, passphrase);
  await fill(office, '照着纸输入恢复码的最后四位', recovery.slice(-4).toLowerCase());
  await office.click('加锁');
  await shut(office);
  return recovery;
}

export const shut = (office) => office.page.getByRole('heading', { name: '已锁上', level: 1 }).waitFor();

export async function unlock(office, words = PASSPHRASE) {
  await fill(office, '密码', words);
  await office.click('打开');
}

export const isOpen = (office) => office.page.getByRole('navigation', { name: '主导航' }).waitFor();
