// The browsers that offices still have run the shipped file: it starts, and starts again after a reload.

import { test } from 'node:test';
import { OLD_BROWSERS, openOldOffice } from './browsers.mjs';

for (const browser of OLD_BROWSERS) {
  test(`Chromium ${browser.major} opens the file over file:// and after a reload`, async () => {
    const office = await openOldOffice(browser);
    await office.sees('社工台账');
    await office.reload();
    await office.sees('社工台账');
    await office.close();
  });
}
