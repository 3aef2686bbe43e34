// What happens to stored data behind the program's back: a failing disk, another local page, a browser's clean-up tool.
// Nothing here is of the program: it reaches into the browser's storage from outside.

/** Runs `change` (a function of the page) with the open database of the only register, in one transaction. */
async function behindTheBack(office, change, argument) {
  // As text: the page's own policy forbids it to evaluate any, and the tools of the browser stand outside of it.
  await office.page.evaluate(`(${inOneTransaction})(${change}, ${JSON.stringify(argument) ?? 'null'})`);
}

/** Runs in the page. */
async function inOneTransaction(change, argument) {
  const databases = (await indexedDB.databases()).filter(({ name }) => name.startsWith('taizhang-'));
  const asked = indexedDB.open(databases[0].name);
  await new Promise((done, failed) => {
    asked.onsuccess = done;
    asked.onerror = () => failed(asked.error);
  });
  const transaction = asked.result.transaction(['meta', 'journal', 'segments'], 'readwrite');
  const over = new Promise((done, failed) => {
    transaction.oncomplete = done;
    transaction.onabort = () => failed(transaction.error);
  });
  change(transaction, argument);
  await over;
  asked.result.close();
}

/** Replaces bytes in one entry of the journal: `from` and `to` are of one length in UTF-8. */
export function alterEntry(office, sequence, from, to) {
  return behindTheBack(
    office,
    (transaction, [sequence, from, to]) => {
      const journal = transaction.objectStore('journal');
      journal.get(sequence).onsuccess = ({ target }) => {
        const bytes = target.result;
        const [old, now] = [from, to].map((text) => new TextEncoder().encode(text));
        const at = bytes.findIndex((_, start) => old.every((byte, n) => bytes[start + n] === byte));
        if (at < 0) throw new Error('the entry does not hold it');
        bytes.set(now, at);
        journal.put(bytes, sequence);
      };
    },
    [sequence, from, to],
  );
}

/** Takes away the mark that says where the journal ends. */
export function loseHead(office) {
  return behindTheBack(office, (transaction) => transaction.objectStore('meta').delete('head'));
}

/** Puts something that is no entry into the journal, under any key. */
export function putInJournal(office, key) {
  return behindTheBack(office, (transaction, key) => transaction.objectStore('journal').put(new Uint8Array(3), key), key);
}

/** The saved state is gone. */
export function loseSnapshot(office) {
  return behindTheBack(office, (transaction) => transaction.objectStore('segments').clear());
}

export function loseKey(office) {
  return behindTheBack(office, (transaction) => transaction.objectStore('meta').delete('signing-key'));
}

/** Replaces bytes wherever the snapshot holds them. */
export function alterSnapshot(office, from, to) {
  return behindTheBack(
    office,
    (transaction, [from, to]) => {
      const segments = transaction.objectStore('segments');
      segments.openCursor().onsuccess = ({ target }) => {
        const cursor = target.result;
        if (!cursor) return;
        if (cursor.value instanceof Uint8Array) {
          const text = new TextDecoder().decode(cursor.value);
          if (text.includes(from)) cursor.update(new TextEncoder().encode(text.replaceAll(from, to)));
        }
        cursor.continue();
      };
    },
    [from, to],
  );
}

/** Leaves a part of the snapshot that cannot be read. */
export function tearSnapshot(office) {
  return behindTheBack(office, (transaction) => {
    transaction.objectStore('segments').put(new Uint8Array([123, 34]), 0);
    transaction.objectStore('segments').put('torn', 'through');
  });
}

/** What a program of a later storage version leaves. */
export async function writtenByNewer(office) {
  await office.page.evaluate(async () => {
    const [name] = (await indexedDB.databases()).map(({ name }) => name).filter((name) => name.startsWith('taizhang-'));
    const asked = indexedDB.open(name, 7);
    await new Promise((done, failed) => {
      asked.onsuccess = done;
      asked.onerror = () => failed(asked.error);
    });
    asked.result.close();
  });
}

/** The browser has emptied its databases, with the page open or not. */
export async function loseDatabases(office) {
  await office.page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name).filter((name) => name.startsWith('taizhang-'));
    for (const name of names) {
      const asked = indexedDB.deleteDatabase(name);
      await new Promise((done, failed) => {
        asked.onsuccess = done;
        asked.onerror = () => failed(asked.error);
      });
    }
  });
}

/** The browser's list of offices is gone, as after a clean-up of one kind of storage. */
export async function loseList(office) {
  await office.page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
}

/** Puts a text into what the database says of itself. */
export function putInMeta(office, key, text) {
  return behindTheBack(office, (transaction, [key, text]) => transaction.objectStore('meta').put(text, key), [key, text]);
}
