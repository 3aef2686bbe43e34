import { browser, opened, using } from '../office.mjs';
import { goOn } from './start_practice.mjs';
import trial, { tried } from './trial.mjs';

export default {
  ...trial,
  key: 'rules-practice',
  name: 'all rules over the practice province (half of 试算对比)',
  practice: true,
  async ours({ profiles, shipped }) {
    const everybody = await using(browser(profiles.practice), async (office, probe) => {
      await goOn(office, shipped);
      return tried(office, probe);
    });
    const nobody = await using(opened(profiles.nobody, shipped), tried);
    const more = { 'whole, to be seen': everybody.shown };
    return { figure: (everybody.work - nobody.work) / 2, more };
  },
};
