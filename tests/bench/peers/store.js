// A file taken in with what is at hand: parsed, validated, hashed, stored.

import Ajv from 'ajv/dist/2020';
import Dexie from 'dexie';

const chosen = () => document.getElementById('file').files[0];

/** An open database of one store, written strictly. */
function database(name) {
  return new Promise((done, failed) => {
    const asked = indexedDB.open(name, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore('kept');
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  });
}

function strictly(db, value, key) {
  return new Promise((done, failed) => {
    const transaction = db.transaction(['kept'], 'readwrite', { durability: 'strict' });
    transaction.oncomplete = done;
    transaction.onabort = () => failed(transaction.error);
    transaction.objectStore('kept').put(value, key);
  });
}

/** Where the journal ends is read first, and said anew after the entry: two windows must not write over each other. */
function inOrder(db, value, key) {
  return new Promise((done, failed) => {
    const transaction = db.transaction(['kept'], 'readwrite', { durability: 'strict' });
    transaction.oncomplete = done;
    transaction.onabort = () => failed(transaction.error);
    const store = transaction.objectStore('kept');
    store.get('head').onsuccess = ({ target: { result = 0 } }) => {
      if (result !== key) return transaction.abort();
      store.add(value, key);
      store.put(key + 1, 'head');
    };
  });
}

/** One small thing kept, again and again with a pause, as somebody would edit. */
async function edits(name, way, bytes, times) {
  const db = await database(name);
  const value = new Uint8Array(bytes);
  const taken = [];
  for (let at = 0; at <= times; at += 1) {
    await new Promise((done) => setTimeout(done, 200));
    const begin = performance.now();
    await way(db, value, at);
    taken.push(performance.now() - begin);
  }
  return taken.slice(1);
}

export const put = (bytes, times) => edits('small', strictly, bytes, times);
export const putInOrder = (bytes, times) => edits('ordered', inOrder, bytes, times);

/** Everything about one person together, as one would store it. */
function byPerson(file) {
  const people = new Map();
  for (const { records } of Object.values(file.payload)) {
    for (const record of records) {
      const own = people.get(record.subject) ?? { id: record.subject, records: [] };
      own.records.push(record);
      people.set(record.subject, own);
    }
  }
  return [...people.values()];
}

/** The schema as a function. */
export const compile = (schema) => new Ajv({ strict: false, validateFormats: false }).compile(schema);

/** JSON.parse, Ajv with the published schema, SHA-256, Dexie; the time of each. */
export async function takeIn(valid) {
  const db = new Dexie('peer', { chromeTransactionDurability: 'strict' });
  db.version(1).stores({ people: 'id' });
  await db.open();
  const times = {};
  let last = performance.now();
  const lap = (name) => {
    const now = performance.now();
    times[name] = now - last;
    last = now;
  };
  const bytes = await chosen().arrayBuffer();
  lap('read');
  const file = JSON.parse(new TextDecoder().decode(bytes));
  lap('parse');
  if (!valid(file)) throw new Error(`refused by the schema: ${JSON.stringify(valid.errors.slice(0, 3))}`);
  lap('validate');
  await crypto.subtle.digest('SHA-256', bytes);
  lap('digest');
  const people = byPerson(file);
  last = performance.now();
  await db.people.bulkPut(people);
  lap('store');
  return { ...times, ms: Object.values(times).reduce((sum, one) => sum + one) };
}

/** What cannot be saved when a file is taken in: its bytes read, parsed, hashed, and put once. */
export async function keep() {
  const db = await database('whole');
  const begin = performance.now();
  const bytes = await chosen().arrayBuffer();
  JSON.parse(new TextDecoder().decode(bytes));
  await crypto.subtle.digest('SHA-256', bytes);
  await strictly(db, new Uint8Array(bytes), 0);
  return { ms: performance.now() - begin };
}
