// What this browser may still keep: said in the settings, and on every screen once it is nearly full.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { go, setUp } from '../steps.mjs';

/** A browser whose disk has so much left: the browser's own answer, whatever this machine's is. */
const withRoom = (office, free, persisted) =>
  office.context.addInitScript(
    ([free, persisted]) => {
      StorageManager.prototype.estimate = async () => ({ quota: 3e6 + free, usage: 3e6 });
      StorageManager.prototype.persisted = async () => persisted;
      StorageManager.prototype.persist = async () => persisted;
    },
    [free, persisted],
  );

const panel = (office) => office.page.getByRole('region', { name: '本浏览器的存储' });

test('room is told in the settings, and short room on every screen before anything is refused', async () => {
  const office = await setUp('昆山市总工会', '陈静');
  assert.equal(await office.page.getByText(/存满后新的登记会存不进去/).count(), 0);
  await withRoom(office, 64e9, true);
  await office.reload();
  await go(office, '设置与备份');
  await panel(office).getByText('浏览器已答应不自动清理这里的台账。').waitFor();
  await panel(office).getByText('64 GB', { exact: true }).waitFor();
  assert.equal(await office.page.getByText(/存满后新的登记会存不进去/).count(), 0);

  await withRoom(office, 81e6, false);
  await office.reload();
  await office.sees('本浏览器只能再存 81 MB，存满后新的登记会存不进去');
  await office.sees(/磁盘快满时，浏览器还可能自动清空台账/);
  await go(office, '人员');
  await office.sees(/^本浏览器只能再存 81 MB/);
  await office.click('去备份');
  await panel(office).getByText(/^浏览器没有答应长期保存/).waitFor();
  await office.close();
});
