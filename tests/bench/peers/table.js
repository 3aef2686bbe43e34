// Tabulator: the same rows and columns as our list, searched by the same words.

import { TabulatorFull } from 'tabulator-tables';

const SEARCHED = ['name', 'sound', 'spelled', 'user', 'last'];

export function showTable(rows) {
  const column = (title, field, width) => ({ title, field, width });
  const table = new TabulatorFull('#table', {
    data: rows,
    height: 432,
    columns: [
      { formatter: 'rowSelection', titleFormatter: 'rowSelection', width: 40, headerSort: false },
      column('姓名', 'name', 110),
      column('证件号码', 'number', 190),
      column('用人单位', 'user', 150),
      column('录用日期', 'hired', 130),
      column('职业资格', 'level', 160),
      column('备案', 'filed', 150),
      column('必填项', 'required', 100),
    ],
  });
  const found = document.getElementById('found');
  const say = (count) => (found.textContent = `${count} / ${rows.length}`);
  document.getElementById('search').addEventListener('input', ({ target: { value } }) => {
    if (value) table.setFilter([SEARCHED.map((field) => ({ field, type: 'like', value }))]);
    else table.clearFilter();
    say(table.getDataCount('active'));
  });
  return new Promise((done) => table.on('tableBuilt', () => done(say(rows.length))));
}
