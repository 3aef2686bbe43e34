import { readFileSync } from 'node:fs';
import XLSX from 'xlsx';
import { opened, using } from '../office.mjs';
import { called } from '../peer.mjs';

/** Everybody ticked, then the workbook: from the click until its bytes are handed to the browser. */
async function written(office, probe) {
  const { page } = office;
  await page.getByRole('checkbox', { name: '选择全部' }).check();
  await page.evaluate(() => {
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob) => {
      window.benchOut = { at: performance.now(), bytes: blob.size };
      document.documentElement.setAttribute('data-bench-out', '');
      return createObjectURL.call(URL, blob);
    };
  });
  const click = await probe.aim(page.getByRole('button', { name: '导出花名册（含完整号码）', exact: true }));
  await probe.quiet();
  const download = page.waitForEvent('download');
  const told = await probe.timed('click', '() => document.documentElement.hasAttribute("data-bench-out")', click);
  await download;
  const out = await page.evaluate('benchOut');
  return { figure: out.at - told.stamped, work: told.work, more: { bytes: out.bytes } };
}

/** The cells of the workbook that we wrote. */
function cells(file) {
  const book = XLSX.read(readFileSync(file));
  return XLSX.utils.sheet_to_json(book.Sheets[book.SheetNames[0]], { header: 1 });
}

export default {
  key: 'write-roster',
  name: 'the roster written as a workbook, {people} × 33',
  unit: 'ms',
  bar: { ratio: 0.7 },
  peers: 'SheetJS 0.18.5 write of the same cells, compressed and with shared strings as ours',
  limits: 'the text of the cells encoded and deflated by the browser',
  ours: ({ profiles, shipped }) => using(opened(profiles.office, shipped), written),
  peer: ({ written }) => called('writeBook', { argument: cells(written) }),
  limit: ({ written }) => called('packCells', { argument: cells(written) }),
};
