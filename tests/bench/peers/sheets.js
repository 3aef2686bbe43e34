// SheetJS reads and writes workbooks.

import * as XLSX from 'xlsx';

const chosen = async () => new Uint8Array(await document.getElementById('file').files[0].arrayBuffer());

export async function readBook() {
  const begin = performance.now();
  const book = XLSX.read(await chosen());
  const ms = performance.now() - begin;
  return { ms, rows: XLSX.utils.decode_range(Object.values(book.Sheets)[0]['!ref']).e.r };
}

/** Compressed and with each text once, as a spreadsheet program saves. */
export function writeBook(lines) {
  const begin = performance.now();
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(lines), '花名册');
  const { byteLength } = XLSX.write(book, { type: 'array', compression: true, bookSST: true });
  return { ms: performance.now() - begin, bytes: byteLength };
}

/** What cannot be saved when a workbook is written: the text of its cells encoded and deflated, by the browser itself. */
export async function packCells(lines) {
  const begin = performance.now();
  const text = lines.map((cells) => cells.map((cell) => `<c t="s"><v>${cell ?? ''}</v></c>`).join('')).join('\n');
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = (await new Response(packed).arrayBuffer()).byteLength;
  return { ms: performance.now() - begin, bytes };
}

/** What cannot be saved when a workbook is read: its parts inflated and decoded, by the browser itself. */
export async function unpackBook() {
  const begin = performance.now();
  const bytes = await chosen();
  const view = new DataView(bytes.buffer);
  const end = bytes.length - 22;
  let [at, letters] = [view.getUint32(end + 16, true), 0];
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const [size, local] = [view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const part = new Blob([bytes.subarray(from, from + size)]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    if (view.getUint16(at + 10, true) === 8) letters += (await new Response(part).text()).length;
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return { ms: performance.now() - begin, letters };
}
