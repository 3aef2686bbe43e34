// 练习题 played by pointing alone: what a person does who follows 示范 to its end. One table serves as tour and as test.

/** To the screen of the step. */
const go = { go: true };
/** Presses what is pointed at, which must be called so. */
const press = (name) => ({ press: name });
/** Presses it and keeps the file it saves. */
const save = (name, as) => ({ press: name, as });
/** Gives a file that was handed out, by its name, to what is pointed at. */
const give = (file) => ({ give: file });
/** Gives a file kept by `save` to the field of that name. */
const restore = (label, of) => ({ label, of });
const fill = (label, value) => ({ fill: label, value });
const choose = (label, option) => ({ choose: label, option });
const check = (label) => ({ check: label });
/** Types into the grid: the row of somebody, the number of the column. */
const cell = (name, column, value) => ({ cell: name, column, value });
/** What nothing points at, because it is many: an action on the page. */
const by = (action) => ({ by: action });

const SECRET = '梅兰竹菊春夏秋冬';
const sealed = [fill('文件密码', SECRET), fill('再输入一遍文件密码', SECRET), save('生成并下载')];
const take = (file) => [go, press('接收文件'), give(file), press('确认接收')];
const again = (file) => [give(file), press('确认接收')];
const upward = [go, press('生成上报文件'), ...sealed];

/** Looks at the row of the roster with that name, or at the last of two. */
const row = (page, name) => page.getByRole('grid', { name: '花名册各行' }).getByRole('row').filter({ hasText: name });

/** Puts a cell of the roster right. */
const correct = (name, field, value) =>
  by(async (page) => {
    await row(page, name).first().click();
    await page.getByRole('button', { name: `改正${field}`, exact: true }).first().click();
    const box = page.getByLabel(`正确的${field}`).first();
    if ((await box.evaluate((element) => element.tagName)) === 'SELECT') await box.selectOption({ label: value });
    else await box.fill(value);
    await page.getByRole('button', { name: '采用', exact: true }).last().click();
  });

/** By id: the title, and the acts for a story. `of(pattern)` finds a name or a figure in the story. */
export const PLAYS = {
  monthly: [
    '基层工作月报：填报并上报',
    (of) => [
      go,
      press(/^填报 /),
      ...[
        ['1 新建工会数', /新建工会 (\d+)/],
        ['1 新发展会员数', /会员 (\d+)/],
        ['2.1 技能竞赛和培训（次）', /竞赛和培训 (\d+)/],
        ['2.2 就业创业服务（人次）', /创业服务 (\d+)/],
        ['2.3 帮扶救助（人次）', /救助 (\d+)/],
        ['2.4 文体活动（次）', /活动 (\d+)/],
        ['3.1 维权服务（件）', /维权服务 (\d+)/],
        ['3.2 普法宣传（次）', /宣传 (\d+)/],
        ['3.3 稳定协调（件）', /协调 (\d+)/],
        ['3.4 劳动保护（次）', /保护 (\d+)/],
      ].map(([label, pattern]) => fill(label, of(pattern))),
      press('保存'),
      ...upward,
    ],
  ],
  declined: [
    '变更申请没有采纳，改正后再报',
    (of) => [
      ...take(/\.json$/),
      go,
      press('修改'),
      by((page) => page.getByRole('button', { name: '显示并修改手机' }).click()),
      fill(/^手机/, of(/手机是 (\d+)/)),
      press('保存'),
      ...upward,
    ],
  ],
  cap: [
    '人数超过 5 人，写明理由',
    (of) => [
      go,
      press(of(/^(\S+?工会)是/)),
      press('登记配备说明'),
      choose('情形', '超过 5 人'),
      fill(/^理由/, '新业态企业集中'),
      fill('文号', of(/（(.+?)）/)),
      fill('起始日期', '2026-11-01'),
      press('保存'),
    ],
  ],
  talk: [
    '考核不合格，补登诫勉谈话',
    (of) => [
      go,
      press(/^诫勉谈话/),
      press('登记诫勉谈话'),
      fill('谈话日期', of(/已于 (\S+) 与/)),
      fill('谈话人', '分管负责人'),
      press('保存'),
    ],
  ],
  training: [
    '首年培训：补录一人，安排一人',
    (of) => [
      go,
      press('新增培训到课'),
      fill('培训名称', '新招聘人员业务培训'),
      fill('开班日期', of(/：(\d{4}-\d\d-\d\d) 参加/)),
      press('保存'),
      go,
      press('新建培训班'),
      fill('培训名称', '岗前培训'),
      choose('类型', '业务培训'),
      fill('开班日期', '2026-12-08'),
      press('保存'),
      press('去安排人员'),
      press('安排 2 人'),
    ],
  ],
  arrears: [
    '社保少缴，补足并说明',
    (of) => {
      const name = of(/^(\S+) \d/);
      return [
        go,
        press('欠缴'),
        press('缴费表'),
        choose('月份', new RegExp(of(/(\d{4}-\d\d) 的社会保险/))),
        cell(name, 5, of(/实缴 ([\d.]+) 元/)),
        cell(name, 7, of(/已于 (\S+) 补缴/)),
        cell(name, 8, '单位账户余额不足'),
        press('保存'),
      ];
    },
  ],
  returned: [
    '备案被退回，改正后重报',
    () => [...take(/\.json$/), go, press('修改'), choose('政治面貌', '中共党员'), press('保存'), ...upward],
  ],
  transfer: [
    '外县调入一人',
    () => [...take(/\.json$/), go, press(/^选择/), press('接收'), press('生成接收回执'), ...sealed],
  ],
  pack: ['上级参数口径：先试算，再采用', () => [...take(/\.json$/), go, press('试算对比'), press('采用')]],
  quarter: [
    '季报经费变动大，写审核说明',
    (of) => [
      go,
      press(/^开始填报/),
      fill('填报数：本期专项经费支出（元）', of(/支出 (\d+) 元/)),
      press('保存'),
      choose('常用说明：本期专项经费支出（元）的审核说明', '经费集中拨付'),
      press('保存'),
      press('签报'),
    ],
  ],
  backup: [
    '换电脑：备份，再恢复',
    () => [
      go,
      fill('设置备份密码', SECRET),
      fill('再输入一次备份密码', SECRET),
      save('生成备份文件', 'backup'),
      press('从本浏览器移除'),
      fill(/^请输入/, '昆山市总工会'),
      press('确认移除'),
      press('从备份恢复'),
      restore('选择备份文件', 'backup'),
      fill('这份备份的密码', SECRET),
      press('打开备份'),
      press('恢复到本浏览器'),
    ],
  ],
  roster: [
    '建账：导入 40 行花名册',
    (of) => {
      const twice = of(/；(\S+?)写了两行/);
      return [
        go,
        give(/\.xlsx$/),
        check('存量人员'),
        press('下一步：核对人员'),
        fill(/^手机.*统一登记为$/, of(/手机是 (\d+)/)),
        press('采用'),
        fill(/^录用日期.*统一登记为$/, of(/录用日期是 (\S+?)；/)),
        press('采用'),
        correct(of(/：(\S+?)的身份证号是/), '证件号码', of(/身份证号是 (\d+)；\S+漏填/)),
        correct(of(/；(\S+?)漏填/), '证件号码', of(/漏填的身份证号是 (\d+)/)),
        by(async (page) => {
          await row(page, of(/；(\S+?)的性别以/)).first().click();
          await page.getByLabel('以证件号码为准').click();
        }),
        by(async (page) => {
          await row(page, twice).last().click();
          await page.getByRole('button', { name: '跳过这一行' }).click();
        }),
        press('导入 39 人'),
      ];
    },
  ],
  altered: [
    '文件被改动过',
    () => [go, press('接收文件'), give(/\(1\)\.json$/), give(/号-\d{8}\.json$/), press('确认接收')],
  ],
  order: [
    '文件顺序乱了，还少一份',
    () => [
      ...take(/001号/),
      press('往来记录'),
      press('生成报送核对单'),
      choose('核对的单位', '昆山市总工会'),
      save('生成并下载'),
      press('接收文件'),
      ...again(/002号/),
      ...again(/003号/),
    ],
  ],
  liar: [
    '冒名的上报文件',
    () => [go, press('接收文件'), give(/001号/), press('不接收'), ...again(/002号/)],
  ],
  duplicate: [
    '两个县报了同一个身份证号',
    (of) => [
      ...take(/昆山/),
      ...again(/太仓/),
      press('审核与备案结果'),
      press(`退回补正：${of(/太仓报了(\S+?)，/)}`),
      check(/^证件号码：/),
      fill(/证件号码.*退回原因/, '号码抄错了行'),
      press('确定退回'),
    ],
  ],
  publish: [
    '全省口径：发文、采用、下发',
    (of) => [
      go,
      press('新建口径文件'),
      fill('文件名称', '关于备案期限的通知'),
      fill('文号', of(/（(.+?)）/)),
      fill('施行日期', of(/天，(\S+) 起/)),
      fill('备案期限（天）', of(/统一为 (\d+) 天/)),
      press('保存'),
      press('试算对比'),
      press('采用'),
      save('生成下发文件'),
    ],
  ],
  'two-cities': [
    '两市报了同一个身份证号',
    (of) => [
      ...take(/苏州/),
      ...again(/无锡/),
      press('审核与备案结果'),
      press(`退回补正：${of(/无锡市的文件里有(\S+?)，/)}`),
      check(/^证件号码：/),
      fill(/证件号码.*退回原因/, '号码抄错了行'),
      press('确定退回'),
      press(`选择${of(/苏州市的文件里有(\S+?)，/)}`),
      press('予以备案'),
    ],
  ],
};

/** What is pointed at, once it is called so. */
async function pointed(page, name) {
  const element = page.locator('[data-pointed]').first();
  const is = (text) => (name instanceof RegExp ? name.test(text) : text.replace(/\d+$/, '') === name || text === name);
  const until = Date.now() + 30_000;
  for (;;) {
    const said = await element
      .evaluate((own) => [own.textContent.trim(), own.getAttribute('aria-label') ?? ''], null, { timeout: 1000 })
      .catch(() => []);
    if (said.some(is)) return element;
    if (Date.now() > until) throw new Error(`${said} is pointed at, and not ${name}`);
    await page.waitForTimeout(100);
  }
}

/** Does what a person does, act after act. */
export async function follow(office, panel, acts, look = async () => {}) {
  const { page } = office;
  const story = await panel.locator('.exercise-story').innerText();
  const of = (pattern) => {
    const found = story.match(pattern);
    if (!found) throw new Error(`${pattern} is not in: ${story}`);
    return found[1];
  };
  const kept = {};
  for (const [at, act] of acts(of).entries()) {
    if (act.go) await panel.getByRole('link', { name: '到这一步的页面' }).click();
    else if (act.press) {
      const element = await pointed(page, act.press);
      await look(at);
      if ('as' in act) kept[act.as] = await office.download(() => element.click());
      else await element.click();
    } else if (act.give) {
      const file = await office.download(() => panel.getByRole('button', { name: act.give }).click());
      const element = await pointed(page, /^选择/);
      await look(at);
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), element.click()]);
      await chooser.setFiles(file);
    } else if (act.of) await page.getByLabel(act.label).first().setInputFiles(kept[act.of]);
    else if (act.fill) await page.getByLabel(act.fill).and(page.locator('input, textarea')).first().fill(act.value);
    else if (act.choose) {
      const box = page.getByLabel(act.choose).first();
      const wanted = box.locator('option').and(page.getByText(act.option, { exact: true })).first();
      await wanted.waitFor({ state: 'attached' });
      await box.selectOption({ label: await wanted.innerText() });
    } else if (act.check) await page.getByLabel(act.check).first().check();
    else if (act.by) await act.by(page);
    else {
      const own = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: act.cell }) });
      await own.locator(`[aria-colindex="${act.column}"]`).click();
      await page.keyboard.type(act.value);
      await page.keyboard.press('Enter');
    }
  }
}
