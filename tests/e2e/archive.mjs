// What an archive holds: workbooks, documents, packages.

import { inflateRawSync } from 'node:zlib';

/** The parts of an archive by name, unpacked. */
export function parts(bytes) {
  const found = {};
  for (let at = bytes.indexOf('PK\x01\x02'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4)) {
    const name = bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28));
    const [method, size, local] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)];
    const begin = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const held = bytes.subarray(begin, begin + size);
    found[name] = method === 8 ? inflateRawSync(held) : held;
  }
  return found;
}
