import { loaded } from './memory.mjs';
import { FIRST_ROW } from './start.mjs';

export default {
  key: 'memory-months',
  name: 'the same with 36 months of pay and contributions of each',
  unit: 'MB',
  bar: { most: 400 },
  practice: true,
  ours: ({ profiles, shipped }) => loaded(profiles.months, shipped, '#/people', FIRST_ROW),
};
