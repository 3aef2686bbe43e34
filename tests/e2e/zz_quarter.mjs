import { follow, PLAYS } from './exercise_plays.mjs';
import { freshFolder, openOffice } from './support.mjs';
const [id, title_rate, runs] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
const [title, acts] = PLAYS[id];
let bad = 0;
for (let n = 0; n < runs; n += 1) {
  const office = await openOffice(freshFolder('office'));
  await office.click('练习题');
  await office.page.getByRole('button', { name: `开始：${title}`, exact: true }).click();
  const own = office.page.getByRole('region', { name: `练习题：${title}` });
  await own.waitFor();
  const cdp = await office.context.newCDPSession(office.page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: title_rate });
  await office.page.evaluate(() => {
    window.__log = [];
    const note = (what, e) => window.__log.push([Math.round(performance.now()), what, e?.target?.textContent?.trim().slice(0, 12), e ? Boolean(e.target.closest?.('.pointed')) : '']);
    for (const kind of ['mousedown', 'mouseup', 'click', 'change']) window.addEventListener(kind, (e) => note(kind, e), true);
    new MutationObserver((all) => { for (const m of all) { if (m.attributeName === 'class' && /pointed/.test((m.oldValue ?? '') + m.target.className)) note('class ' + m.oldValue + ' -> ' + m.target.className, { target: m.target }); if (m.attributeName === 'aria-busy') note('busy ' + m.target.getAttribute('aria-busy'), { target: m.target }); } }).observe(document, { subtree: true, attributes: true, attributeOldValue: true, attributeFilter: ['class', 'aria-busy'] });
    let y; setInterval(() => { const b = [...document.querySelectorAll('.main button')].find((b) => /签报/.test(b.textContent)); const now = b?.getBoundingClientRect().y; if (now !== y) note('y ' + y + ' -> ' + now); y = now; }, 1);
  });
  try {
    await follow(office, own, acts);
    await own.getByText('各步都做完了').waitFor({ timeout: 4000 });
    console.log(n, 'ok');
  } catch (error) {
    bad += 1;
    console.log(n, 'BAD', error.message.split('\n')[0]);
    await office.shot(`zz-${id}-${n}`);
  }
  const log = await office.page.evaluate(() => window.__log);
  if (bad === 1 || n === 0) console.log(log.slice(-40).map((l) => l.join(' | ')).join('\n'));
  await office.context.close();
  if (bad >= 2) break;
}
