// The offices at their computers: one browser profile each, one or two tabs, started again after a kill.

import { strict as assert } from 'node:assert';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { code, setUp } from '../steps.mjs';
import { freshFolder, openOffice } from '../support.mjs';
import { OFFICES, fresh, named } from './model.mjs';

const SCREEN = { width: 1366, height: 768 };
/** So tall that a list shows everybody at once; every frame of it takes its time. */
const TALL = { width: 1366, height: 3200 };

/** Does `look` on a screen on which no list ends out of sight. */
export async function tall(office, look) {
  const { page } = office;
  await page.setViewportSize(TALL);
  const seen = await look();
  await page.setViewportSize(SCREEN);
  return seen;
}

/** Four offices with empty registers, and what they are said to hold. */
export async function begin() {
  const folder = freshFolder('fuzz');
  const world = { model: fresh(), at: {}, codes: {}, folder, retired: [], temporary: process.env.TMPDIR };
  // Profiles and downloads of a long run would fill the disk: they lie in one folder, which goes with the run.
  process.env.TMPDIR = folder;
  for (const [key, { name, clerk }] of Object.entries(OFFICES)) {
    world.at[key] = desk(await setUp(name, clerk, { viewport: SCREEN }));
    world.codes[key] = await code(world.at[key].office);
  }
  return world;
}

function desk(office) {
  return { office, tabs: [office.page] };
}

/** The place of a file in the world. */
export const lies = (world, id) => path.join(world.folder, `${id}.json`);

/** The browser of an office, with the tab that acts. */
export function hand(world, key, tab = 0) {
  const { office, tabs } = world.at[key];
  office.page = tabs[tab] ?? tabs[0];
  return office;
}

/** Opens a second window, or closes it. A tab behind another one draws a frame a second, and would hold every act up. */
export async function secondTab(world, key) {
  const at = world.at[key];
  const { office } = at;
  if (at.tabs.length > 1) {
    await at.tabs.pop().close();
  } else {
    const tools = await office.context.newCDPSession(at.tabs[0]);
    const [page] = await Promise.all([
      office.context.waitForEvent('page'),
      tools.send('Target.createTarget', { url: 'about:blank', newWindow: true }),
    ]);
    await page.setViewportSize(SCREEN);
    office.watch(page);
    await office.open(undefined, '#/people');
    await atWork(world, key, office);
    at.tabs.push(page);
  }
  office.page = at.tabs[0];
}

/** Saves what `action` has the browser download, under the id of the file. */
export async function saved(world, office, id, action) {
  const [download] = await Promise.all([office.page.waitForEvent('download'), action()]);
  await download.saveAs(lies(world, id));
}

/** The computer loses power in the middle of what is going on. */
export async function kill(world, key) {
  const { office } = world.at[key];
  world.retired.push(office.errors);
  await office.kill();
}

/** What the offices open their locks with. */
export const SECRET = '云杉 渡船 砚台 七月';

/** The field whose label begins so; a button beside it is called after it too. */
export const typed = (part, label) => part.getByLabel(new RegExp(`^${label}`)).and(part.page().locator('input'));

/** A page of an office: the passphrase is typed where the lock is on, and a register off the browser's list is opened by its name. */
export async function atWork(world, key, office) {
  const main = office.page.getByRole('main');
  const inside = office.page.getByRole('navigation', { name: '主导航' });
  if (world.at[key].locked) {
    await typed(main, '密码').fill(SECRET);
    await main.getByRole('button', { name: '打开', exact: true }).click();
  }
  const open = main.getByRole('button', { name: `打开${named(key)}`, exact: true });
  await inside.or(open).first().waitFor();
  if (await open.count()) await open.click();
  await inside.waitFor();
}

/** Somebody comes back to a computer after a kill. */
export async function comeBack(world, key) {
  const { office, locked } = world.at[key];
  world.at[key] = { ...desk(await openOffice(office.profile, { viewport: SCREEN })), locked };
  await atWork(world, key, world.at[key].office);
}

/** An empty browser in place of the one at an office. */
export async function newComputer(world, key) {
  const { office } = world.at[key];
  world.retired.push(office.errors);
  await office.context.close();
  world.at[key] = desk(await openOffice(freshFolder('moved'), { viewport: SCREEN }));
  return world.at[key].office;
}

/** No page of any office, at any time, reported an error. */
export function quiet(world) {
  const errors = [...world.retired, ...Object.values(world.at).map(({ office }) => office.errors)].flat();
  assert.deepEqual(errors, [], 'the page reported errors');
}

export async function end(world) {
  await Promise.allSettled(Object.values(world.at).map(({ office }) => office.context.close()));
  if (world.temporary === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = world.temporary;
  rmSync(world.folder, { recursive: true, force: true, maxRetries: 5 });
}
