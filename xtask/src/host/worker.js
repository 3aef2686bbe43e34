// Keeps the program of this folder on this computer, and serves nothing but its listed files, each as it was listed.
// A new version is kept beside the old one and served once a person has said so.
'use strict';

const BUILD = self.BUILD_PLACE;

/** Where it is written which version is served. */
const STATE = 'taizhang-host';
const nameOf = (id) => `${STATE} ${id}`;

const here = (path) => new URL(path, self.registration.scope).href;
const CHOSEN = here('chosen');

async function chosen() {
  const said = await caches.match(CHOSEN, { cacheName: STATE });
  return said ? said.text() : undefined;
}

async function choose(id) {
  const state = await caches.open(STATE);
  await state.put(CHOSEN, new Response(id));
}

/** The bytes of an answer, where they are those of the listed file. */
async function checked(path, answer) {
  const bytes = await answer.arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (hex !== BUILD.files[path].sha256) throw new Error(`${path}: not the listed file`);
  return bytes;
}

/** A listed file as the server has it now; no answer where it is another one. */
async function listed(path) {
  const { type } = BUILD.files[path];
  const answer = await fetch(here(path), { cache: 'no-store' });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  const bytes = await checked(path, answer);
  // Whatever the server says beside it is not kept. No page may show the program in a frame.
  const headers = {
    'Content-Type': type,
    'Content-Security-Policy': "frame-ancestors 'none'",
    'X-Content-Type-Options': 'nosniff',
  };
  return new Response(bytes, { headers });
}

/** Everything is checked before anything is kept. */
async function keep() {
  const paths = Object.keys(BUILD.files);
  const files = await Promise.all(paths.map(listed));
  const cache = await caches.open(nameOf(BUILD.id));
  await Promise.all(paths.map((path, at) => cache.put(here(path), files[at])));
  if (!(await chosen())) await choose(BUILD.id);
}

/** Only what is served and what waits stays. */
async function tidy() {
  const needed = [STATE, nameOf(await chosen()), nameOf(BUILD.id)];
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith(STATE) && !needed.includes(name));
  await Promise.all(others.map((name) => caches.delete(name)));
}

async function answer(request) {
  const { origin, pathname } = new URL(request.url);
  const folder = self.registration.scope;
  const address = origin + pathname;
  const path = address.startsWith(folder) ? address.slice(folder.length) || 'index.html' : undefined;
  if (path && Object.keys(BUILD.files).includes(path) && request.method === 'GET') {
    const id = await chosen();
    const kept = await caches.match(here(path), { cacheName: nameOf(id) });
    // Of another version than its own the worker has no list; it was checked when it was kept.
    const sound = kept && (id !== BUILD.id || (await checked(path, kept.clone()).then(() => true, () => false)));
    // What the browser has cleared, or what is no longer what was kept, is fetched anew, and is the listed file or nothing.
    return sound ? kept : listed(path);
  }
  const headers = { 'Content-Type': 'text/plain; charset=utf-8' };
  return new Response('这里没有这个文件。Nothing of this name is here.', { status: 404, headers });
}

self.addEventListener('install', (event) => event.waitUntil(keep()));
self.addEventListener('activate', (event) => event.waitUntil(tidy()));
self.addEventListener('fetch', (event) => event.respondWith(answer(event.request)));

// The page asks which version this worker has and which is served, or says that this one be served from now on.
self.addEventListener('message', (event) => {
  const [port] = event.ports;
  // No other page of the same address has a say.
  if (!port || !event.source || !event.source.url.startsWith(self.registration.scope)) return;
  const said = async () => {
    if (event.data === 'take') {
      await choose(BUILD.id);
      await self.skipWaiting();
      await tidy();
    }
    port.postMessage({ id: BUILD.id, made: BUILD.made, chosen: await chosen() });
  };
  event.waitUntil(said());
});
