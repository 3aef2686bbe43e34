// 调动: two people are given to another county in one file; it takes one on and not the other. The answer goes back,
// and the city counts whoever moves once, whichever county's file comes first.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addPerson, fileUpward, filing, go, hear, named, open, person, pick, seal, setUp, take } from '../steps.mjs';

/** Counts what a clerk does: clicks, fields, files. */
function counted(office) {
  let acts = 0;
  const act = (step) => async (...args) => {
    acts += 1;
    return step(...args);
  };
  const page = office.page;
  return {
    click: act((name) => office.click(name)),
    tick: act((name) => page.getByRole('checkbox', { name, exact: true }).check()),
    pick: act((label, name) => pick(office, label, name)),
    fill: act((label, value) => named(page.getByRole('dialog'), label).fill(value)),
    press: act((name) => page.getByRole('dialog').getByRole('button', { name, exact: true }).click()),
    link: act((name) => page.getByRole('link', { name, exact: true }).first().click()),
    seal: async (button) => {
      // The passphrase twice, and the button.
      acts += 3;
      return office.download(() => seal(office, button));
    },
    acts: () => acts,
  };
}

/** 在册情况 of the roster, as the line above it says it. */
async function says(office, text) {
  await go(office, '人员');
  await office.sees(text);
}

async function only(office, presence) {
  await go(office, '人员');
  await office.choose('在册情况', presence);
}

test('two people are offered, one is taken on, and everybody is counted once', async () => {
  const [giver, receiver, city] = [
    await setUp('昆山市总工会', '陈静'),
    await setUp('太仓市总工会', '顾明'),
    await setUp('苏州市总工会', '沈建国'),
  ];
  await addPerson(giver, person('卢思远', '320102199003071511'));
  await addPerson(giver, person('江燕', '320583198511200020'));
  await take(city, await fileUpward(giver), undefined, { 昆山市总工会: giver });

  // Given: two ticks, the county, the day, one file.
  await go(giver, '人员');
  const give = counted(giver);
  await give.tick('选择卢思远');
  await give.tick('选择江燕');
  await give.click('办理调动');
  // What is wrong is said of each person, and nothing is written.
  await giver.page.getByRole('dialog').getByText('不转：手机、住址').waitFor();
  await give.pick('调入单位', '太仓市总工会');
  await give.fill('到调入单位的第一天', '2026-8-1');
  await give.press('确定调出');
  await giver.sees('卢思远：到调入单位的第一天应晚于录用日期，请核对。');
  await give.fill('到调入单位的第一天', '2026-11-20');
  await give.tick('随附谈话、违规事实和评分');
  await give.press('确定调出');
  await giver.page.getByRole('heading', { name: '备案', level: 1 }).waitFor();
  await giver.page.getByRole('tab', { name: '调动', selected: true }).waitFor();
  await give.click('生成调动文件：太仓市总工会');
  const offer = await give.seal('生成并下载');
  assert.match(offer, /昆山市总工会-致太仓市总工会-调动文件-第001号-\d{8}\.json$/);
  assert.equal(give.acts(), 13, 'acts of the giving clerk');
  await giver.sees('2 人等待答复');

  // Read before it is taken in; taking it in changes nobody.
  await open(receiver, offer);
  await receiver.sees('调入人员：2 人');
  await receiver.sees(/^接收这份文件只是把名单列入“调动”/);
  await hear(receiver, { 昆山市总工会: giver });
  await receiver.click('确认接收');
  await receiver.sees(/^已接收：/);
  await go(receiver, '人员');
  await receiver.sees('还没有登记人员');
  await go(receiver, '工作台');
  const decide = counted(receiver);
  await decide.link('去办理：昆山市总工会调来 2 人，等待本单位接收或不接收');
  await receiver.page.getByRole('row', { name: /卢思远.*320\*+1511.*昆山市总工会.*2026-11-20/ }).waitFor();
  await decide.click('查看卢思远随调动转来的档案');
  const file = receiver.page.getByRole('dialog');
  await file.getByText('江苏').or(file.getByText('玉山镇工会')).first().waitFor();
  assert.equal(await file.getByText('13812345678').count(), 0, 'the telephone stays');
  await decide.press('关闭');
  await decide.tick('选择卢思远');
  await decide.click('接收');
  await receiver.sees(/^已接收 1 人/);
  await decide.tick('选择江燕');
  await decide.click('不接收');
  await decide.fill('原因', '编制已满');
  await decide.press('确定不接收');
  await receiver.sees(/^已记为不接收：江燕/);
  await decide.click('生成接收回执：昆山市总工会');
  const answer = await decide.seal('生成并下载');
  assert.equal(decide.acts(), 13, 'acts of the receiving clerk');
  await go(receiver, '人员');
  await receiver.click('卢思远');
  await receiver.sees(/^由昆山市总工会调入/);
  await receiver.sees('前一聘用（由昆山市总工会登记）');

  // The receiver's file reaches the city first: the person is counted at the receiver, and 调动中 at the giver.
  await take(city, await fileUpward(receiver), undefined, { 太仓市总工会: receiver });
  await says(city, /^在册 2 人.*调动中 1 人/);
  await only(city, '调动中');
  await city.page.getByRole('row', { name: /卢思远.*调动中/ }).waitFor();
  assert.equal(await city.page.getByRole('row', { name: /卢思远/ }).count(), 1);
  await city.page.getByRole('link', { name: '卢思远' }).click();
  await city.sees(/^太仓市总工会已接收（2026-11-20 到新单位），调动未办结/);
  await go(city, '工作台');
  await city.sees(/调动中 1 人/);

  // The giver takes the answer: the exit stands, the other one is where he was.
  await open(giver, answer);
  await giver.sees('对方对调出人员的答复');
  await giver.sees('原因：编制已满');
  await hear(giver, { 太仓市总工会: receiver });
  await giver.click('确认接收');
  await giver.sees(/退出已自动登记/);
  await filing(giver, '调动');
  await giver.page.getByRole('row', { name: /江燕.*对方未接收.*编制已满/ }).waitFor();
  await giver.page.getByRole('row', { name: /卢思远.*已办结/ }).waitFor();
  await says(giver, /^在册 1 人.*已退出 1 人/);
  await giver.click('江燕');
  await giver.page.getByRole('button', { name: '办理调动' }).waitFor();

  // And the city hears it from the giver: the move is done.
  await take(city, await fileUpward(giver));
  await says(city, /^在册 2 人.*已退出 1 人/);
  await only(city, '已退出');
  await city.page.getByRole('row', { name: /卢思远/ }).waitFor();
  await Promise.all([giver, receiver, city].map((office) => office.close()));
});
