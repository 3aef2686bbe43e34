// The folder for a web host, served on this computer as a plain host would: files as they are, nothing computed.

import { createHash } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { SHIPPED, closesAfterTest, freshFolder } from './support.mjs';

export const HOSTED = path.join(path.dirname(SHIPPED), 'host');

const KINDS = { html: 'text/html', js: 'text/javascript', png: 'image/png', webmanifest: 'application/manifest+json' };

/**
 * A copy of the folder on a host of its own. `headers` gives what the host sends with a file beside its kind; `asked`
 * lists the files it was asked for.
 */
export async function host({ headers = () => ({}), port = 0 } = {}) {
  const folder = freshFolder('host');
  cpSync(HOSTED, folder, { recursive: true });
  const asked = [];
  const server = createServer((request, answer) => {
    const name = new URL(request.url, 'http://host').pathname.slice(1) || 'index.html';
    asked.push(name);
    try {
      const bytes = readFileSync(path.join(folder, name));
      answer.writeHead(200, { 'Content-Type': KINDS[name.split('.').pop()] ?? 'text/plain', ...headers(name) });
      answer.end(bytes);
    } catch {
      answer.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(port, '127.0.0.1', done));
  const stop = () =>
    new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    });
  closesAfterTest(stop);
  return { folder, asked, stop, port: server.address().port, address: `http://127.0.0.1:${server.address().port}/` };
}

/** Changes the page in the folder, and where `listed`, lists it as whoever publishes a new version would. */
export function publish(folder, made, listed = true) {
  const file = (name) => path.join(folder, name);
  const page = readFileSync(file('index.html'), 'utf16le');
  const id = createHash('sha256').update(made).digest('hex').slice(0, 16);
  const changed = page
    .replace(/(<meta name="made" content=")[^"]*/, `$1${made}`)
    .replace(/(<meta name="host" content=")[^"]*/, `$1${id}`);
  writeFileSync(file('index.html'), changed, 'utf16le');
  const worker = readFileSync(file('sw.js'), 'utf8');
  const [, json] = worker.match(/const BUILD = (\{[^]*?\n\});/);
  const build = JSON.parse(json);
  Object.assign(build, { id, made });
  if (listed) {
    const digest = createHash('sha256').update(readFileSync(file('index.html'))).digest('hex');
    build.files['index.html'].sha256 = digest;
  }
  writeFileSync(file('sw.js'), worker.replace(json, JSON.stringify(build, null, 2)));
}
