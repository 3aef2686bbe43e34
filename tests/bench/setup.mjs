// What every measurement begins with, made once through the screens: the office that owns everybody, its superior, an
// office with nobody in it, the practice province; and the files they give away. Kept as long as nothing changes.

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import XLSX from 'xlsx';
import { lock } from '../e2e/locks.mjs';
import { drop } from '../e2e/rosters.mjs';
import { PRACTICE, TOLD, backUp, code, fileInClear, go, level, openBackup, restore, setUp } from '../e2e/steps.mjs';
import { SHIPPED, freshFolder, openOffice } from '../e2e/support.mjs';
import { BENCH, HERE, copyProfile } from './folders.mjs';
import { BLANK } from './office.mjs';
import { buildPeers } from './peer.mjs';
import { lines, people } from './people.mjs';
import { Probe } from './probe.mjs';
import { writeWiki } from './wiki.mjs';

const PATIENCE = 180_000;

/** The practice province has so many people, whatever is asked for. */
export const PRACTISED = 3_000;

/** What the templates depend on. A file for today is not one for tomorrow. */
function mark() {
  const sources = [SHIPPED, ...['setup.mjs', 'people.mjs', 'wiki.mjs'].map((name) => path.join(HERE, name))];
  const hash = createHash('sha256').update(new Date().toDateString());
  sources.forEach((file) => hash.update(readFileSync(file)));
  return hash.digest('hex');
}

/** A workbook as a spreadsheet program saves it. */
function writeRoster(all, file) {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(lines(all)), '花名册');
  XLSX.writeFile(book, file, { compression: true, bookSST: true });
}

/** A pack that says what is in force already: everybody is judged by it, and nobody otherwise than before. */
async function addPack(office) {
  await go(office, '政策依据');
  await office.page.getByRole('tab', { name: '参数口径' }).click();
  await office.click('新建口径文件');
  const dialog = office.page.getByRole('dialog');
  await dialog.getByLabel(/^文件名称/).fill('备案提醒的通知');
  await dialog.getByLabel(/^文号/).fill('苏工发〔2026〕8号');
  await dialog.getByLabel(/^备案提醒提前/).fill('15');
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Everybody in one batch. */
async function takeRoster(office, roster, count) {
  await drop(office, roster);
  await office.click('存量人员');
  await office.click('下一步：核对人员');
  await office.page.getByRole('grid', { name: '花名册各行' }).waitFor();
  await office.click(`导入 ${count} 人`);
  await office.sees(`已导入 ${count} 人`);
}

/** The roster with everybody, as the office writes it. */
async function writeOut(office) {
  await go(office, '人员');
  await office.page.getByRole('checkbox', { name: '选择全部' }).check();
  return office.download(() => office.click('导出花名册（含完整号码）'));
}

/** Waits until everything is written, closes, and keeps the browser's profile as a template. */
async function keep(office, as) {
  await (await Probe.of(office.page)).quiet();
  await office.close();
  copyProfile(office.profile, as);
}

const patient = (office) => {
  office.context.setDefaultTimeout(PATIENCE);
  return office;
};

/** The bytes of the file, in the storage of a page that does nothing but read them. */
async function keepBytes(filing, as) {
  const office = patient(await openOffice(freshFolder('limit'), { file: LIMIT, starts: false }));
  await office.page.locator('input').setInputFiles(filing);
  await office.page.locator('[data-kept]').waitFor();
  await keep(office, as);
}

/** What cannot be saved at the start: the bytes are fetched from storage, parsed, and one of them is shown. */
export const LIMIT = path.join(BENCH, 'limit.html');
const LIMIT_PAGE = `<!doctype html><meta charset="utf-8"><title>limit</title><input type="file"><script>
const asked = indexedDB.open('limit', 1);
asked.onupgradeneeded = () => asked.result.createObjectStore('kept');
asked.onsuccess = () => {
  const store = (mode) => asked.result.transaction(['kept'], mode).objectStore('kept');
  store('readonly').get(0).onsuccess = ({ target }) => {
    if (!target.result) return;
    const { payload } = JSON.parse(new TextDecoder().decode(target.result));
    document.body.insertAdjacentHTML('beforeend', '<p class="first">' + payload.province.records[0].id + '</p>');
  };
  document.querySelector('input').onchange = async ({ target }) => {
    const bytes = new Uint8Array(await target.files[0].arrayBuffer());
    store('readwrite').put(bytes, 0).onsuccess = () => document.body.setAttribute('data-kept', '');
  };
};
</script>`;

/** Makes what is missing. Returns where everything is. */
export async function setup(count) {
  const folder = path.join(BENCH, String(count));
  const at = (name) => path.join(folder, name);
  const bench = {
    count,
    shipped: SHIPPED,
    all: people(count),
    roster: at('roster.xlsx'),
    written: at('written.xlsx'),
    filing: at('filing.json'),
    months: at('months.json'),
    wiki: { full: at('wiki.html'), empty: at('wiki-empty.html') },
    profiles: Object.fromEntries(['office', 'city', 'nobody', 'limit', 'practice', 'months', 'locked'].map((name) => [name, at(`profiles/${name}`)])),
    practised: count === PRACTISED,
  };
  mkdirSync(BENCH, { recursive: true });
  writeFileSync(BLANK, '<!doctype html><meta charset="utf-8"><title>blank</title>');
  writeFileSync(LIMIT, LIMIT_PAGE);
  await buildPeers();
  const [note, now] = [at('made.json'), mark()];
  const known = existsSync(note) ? JSON.parse(readFileSync(note, 'utf8')) : {};
  if (known.mark !== now) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    known.code = await make(bench);
    writeFileSync(note, JSON.stringify({ mark: now, code: known.code }));
  }
  return { ...bench, code: known.code };
}

/** Everything anew; what is read out over the telephone is returned. */
async function make(bench) {
  writeRoster(bench.all, bench.roster);
  writeWiki(bench.all, bench.wiki.full);
  writeWiki([], bench.wiki.empty);
  const office = patient(await setUp('昆山市总工会', '陈静'));
  await takeRoster(office, bench.roster, bench.count);
  await addPack(office);
  cpSync(await writeOut(office), bench.written);
  cpSync(await fileInClear(office), bench.filing);
  const told = await code(office);
  const backup = bench.practised && (await backUp(office));
  await keep(office, bench.profiles.office);
  await lockOf(bench.profiles.office, bench.profiles.locked);
  if (backup) await addMonths(backup, bench.months, bench.profiles.months);
  await keep(patient(await setUp('苏州市总工会', '沈建国')), bench.profiles.city);
  const nobody = patient(await setUp('太仓市总工会', '顾明'));
  await addPack(nobody);
  await keep(nobody, bench.profiles.nobody);
  await keepBytes(bench.filing, bench.profiles.limit);
  if (bench.practised) await practise(bench.profiles.practice);
  return told;
}

/** Three years of pay and contributions for everybody, restored from a backup that has them. */
async function addMonths(backup, file, as) {
  execFileSync(process.env.XTASK, ['months', backup, file], { env: { ...process.env, TAIZHANG_PASSPHRASE: TOLD }, stdio: 'inherit' });
  const office = patient(await openOffice(freshFolder('months')));
  await openBackup(office, file);
  await restore(office);
  await keep(office, as);
}

/** The same office under the lock (加锁). */
async function lockOf(template, as) {
  const profile = freshFolder('locked');
  copyProfile(template, profile);
  const office = patient(await openOffice(profile));
  await lock(office);
  await keep(office, as);
}

async function practise(as) {
  const office = patient(await openOffice(freshFolder('practice')));
  await office.click('进入练习模式');
  await office.page.getByText(PRACTICE).first().waitFor();
  await level(office, '省总工会', '江苏省总工会');
  await addPack(office);
  await keep(office, as);
}
