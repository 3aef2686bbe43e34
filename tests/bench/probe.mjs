// What is measured, and how: from outside. The pages know nothing of it and are asked for nothing that a person could
// not do. `instruments` runs in every document before its own scripts: it notes when events come, when something
// stands on screen, which strict transactions are written, how large the memory of WebAssembly is.

/** The page does nothing while its processor time grows by less than this in a look. */
const STILL_MS = 3;
const LOOK_MS = 250;
const QUIET_MS = 500;
/** Work that waits for an idle moment comes after two seconds at the latest. */
export const IDLE_MS = 2_500;

/** Runs in the page. `first` is a selector: when something first fits it is noted. */
export function instruments(first) {
  const bench = { strict: [], memories: [], frames: [] };
  window.bench = bench;

  const painted = () =>
    new Promise((done) => {
      requestAnimationFrame(() => {
        // A message comes after the frame that was begun: what was seen is painted by then.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => done(performance.now());
        port2.postMessage(null);
      });
    });

  /** Once `seen` holds: when it did, and when the frame after it was painted. */
  const until = (seen) =>
    new Promise((done) => {
      const look = () => {
        if (!seen()) return false;
        const at = performance.now();
        painted().then((painted) => done({ seen: at, painted }));
        return true;
      };
      if (look()) return;
      const watcher = new MutationObserver(() => look() && watcher.disconnect());
      watcher.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    });

  /** From the next event of a type, until `seen` holds. */
  bench.arm = (type, seen) => {
    bench.told = new Promise((done) => {
      const begun = (event) => {
        removeEventListener(type, begun, true);
        const [stamped, heard] = [event.timeStamp, performance.now()];
        until(seen).then((end) => done({ stamped, heard, ...end }));
      };
      addEventListener(type, begun, true);
    });
  };

  /** Notes every frame of so many milliseconds. */
  bench.watchFrames = (lasting) => {
    bench.frames = new Promise((done) => {
      const stamps = [];
      const note = (at) => {
        stamps.push(at);
        if (at - stamps[0] < lasting) requestAnimationFrame(note);
        else done(stamps.slice(1).map((own, n) => own - stamps[n]));
      };
      requestAnimationFrame(note);
    });
  };

  if (first) bench.first = until(() => document.querySelector(first));

  const transaction = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    const own = transaction.call(this, stores, mode, options);
    if (mode === 'readwrite' && options?.durability === 'strict') {
      const note = { begun: performance.now() };
      bench.strict.push(note);
      own.addEventListener('complete', () => (note.complete = performance.now()));
    }
    return own;
  };

  for (const way of ['instantiate', 'instantiateStreaming']) {
    const made = WebAssembly[way];
    WebAssembly[way] = async (...all) => {
      const result = await made.apply(WebAssembly, all);
      const { exports } = result.instance ?? result;
      bench.memories.push(...Object.values(exports).filter((one) => one instanceof WebAssembly.Memory));
      return result;
    };
  }
}

/** What is asked of the browser about one page. */
export class Probe {
  static async of(page) {
    const session = await page.context().newCDPSession(page);
    // The time of the page's own thread alone: whoever else uses the machine does not count.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    return new Probe(page, session);
  }

  constructor(page, session) {
    this.page = page;
    this.session = session;
  }

  /** Processor time of the page's tasks so far, in milliseconds. */
  async work() {
    const { metrics } = await this.session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  }

  /** Returns once the page has done nothing for so long. */
  async quiet(lasting = QUIET_MS) {
    let [last, still] = [await this.work(), 0];
    while (still < lasting) {
      await new Promise((done) => setTimeout(done, LOOK_MS));
      const now = await this.work();
      still = now - last < STILL_MS ? still + LOOK_MS : 0;
      last = now;
    }
  }

  /**
   * From an event to what it makes appear: `seen`, a function of the page. `act` is what a person does once the page is
   * quiet.
   *
   * `shown` is the time from the event until it was painted, `work` what the page's processor did until then and
   * `settled` what it did until it had been quiet for `lasting`, in milliseconds.
   */
  async timed(type, seen, act, lasting = QUIET_MS) {
    await this.page.evaluate(`void bench.arm(${JSON.stringify(type)}, ${seen})`);
    const before = await this.work();
    await act();
    const told = await this.page.evaluate('bench.told');
    const then = await this.work();
    await this.quiet(lasting);
    return {
      ...told,
      shown: told.painted - told.stamped,
      work: then - before,
      settled: (await this.work()) - before,
    };
  }

  /** A click with the mouse where `place` is now: nothing of the tool runs in the page between. */
  async aim(place) {
    await place.scrollIntoViewIfNeeded();
    const { x, y, width, height } = await place.boundingBox();
    const [across, down] = [x + width / 2, y + height / 2];
    await this.page.mouse.move(across, down);
    return () => this.page.mouse.click(across, down);
  }
}
