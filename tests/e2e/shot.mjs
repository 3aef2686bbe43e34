// A picture of a screen, for whoever draws it:
//
//   node tests/e2e/shot.mjs NAME [option…] [step…]
//
//   --hash '#/people'   the screen to begin with        --size 1024x768   the window
//   --dark              the dark theme                  --full            the whole page, not the window
//   --profile FOLDER    keep what is stored between pictures (otherwise each begins empty)
//
//   click:保存   fill:姓名=王芳   choose:性别=女   press:Enter   sees:已保存   goto:#/people
//   give:花名册=roster.xlsx   reload   shot:OTHER-NAME   dark   light   a11y (prints the accessible outline)
//
// Writes target/shots/NAME.png from dist/taizhang.html (`cargo xtask dist --dev` first), and fails where the
// page reported an error.

import { parseArgs } from 'node:util';
import { freshFolder, openOffice } from './support.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    hash: { type: 'string', default: '' },
    size: { type: 'string', default: '1366x768' },
    dark: { type: 'boolean', default: false },
    full: { type: 'boolean', default: false },
    profile: { type: 'string' },
  },
});
const [name = 'shot', ...steps] = positionals;
const [width, height] = values.size.split('x').map(Number);

const office = await openOffice(values.profile ?? freshFolder('shot'), {
  hash: values.hash,
  viewport: { width, height },
  colorScheme: values.dark ? 'dark' : 'light',
});
const picture = async (as) => console.log(await office.shot(as, { fullPage: values.full }));

const words = {
  click: (what) => office.click(what),
  fill: (what) => office.fill(...pair(what)),
  choose: (what) => office.choose(...pair(what)),
  give: (what) => office.give(...pair(what)),
  press: (what) => office.press(what),
  sees: (what) => office.sees(what),
  goto: (what) => office.goto(what),
  reload: () => office.reload(),
  dark: () => office.page.emulateMedia({ colorScheme: 'dark' }),
  light: () => office.page.emulateMedia({ colorScheme: 'light' }),
  a11y: async () => console.log(await office.page.locator('body').ariaSnapshot()),
  shot: picture,
};

function pair(text) {
  const at = text.indexOf('=');
  return [text.slice(0, at), text.slice(at + 1)];
}

for (const step of steps) {
  const [word] = step.split(':', 1);
  if (!(word in words)) throw new Error(`no such step: ${step}`);
  await words[word](step.slice(word.length + 1));
}
await picture(name);
await office.close();
