// Unpacks the style sheet, the script and the module that stand in the page, and starts the program.
(function () {
  const page = document.documentElement;
  // Nobody is kept waiting longer at one go, on a computer like this one.
  const TURN_MS = 20;
  if (page.hasAttribute('data-refused')) return;

  // Two bytes are one character of the page. Another stands, after U+E000, for each that would not come back as it was.
  function taken(id) {
    const element = document.getElementById(id);
    const text = element.textContent;
    element.remove();
    const pairs = new Uint16Array(text.length);
    let length = 0;
    for (let i = 0; i < text.length; i++) {
      const pair = text.charCodeAt(i);
      pairs[length++] = pair === 0xe000 ? text.charCodeAt(++i) ^ 0x8000 : pair;
    }
    return new Uint8Array(pairs.buffer, 0, Number(element.dataset.size));
  }

  const { style, script, apart, module, sum } = document.getElementById('taizhang-packed').dataset;
  // By this a copy of the file is known again.
  page.dataset.sum = sum;
  const gunzip = new DecompressionStream('gzip');
  const decoder = new Response(new Blob([taken('taizhang-decoder')]).stream().pipeThrough(gunzip))
    .arrayBuffer()
    .then((bytes) => WebAssembly.instantiate(bytes));
  const packed = taken('taizhang-packed');

  function put(tag, bytes, place) {
    const element = document.createElement(tag);
    element.textContent = new TextDecoder().decode(bytes);
    place.after(element);
  }

  // A turn for whoever waits for this page: the browser's own controls, and what it draws.
  const turn = () =>
    new Promise((go) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = go;
      port2.postMessage(null);
    });

  // Goes on in turns until it is done.
  async function finished(advance, way) {
    let progress;
    let since = performance.now();
    while ((progress = advance(way)) === 0) {
      if (performance.now() - since < TURN_MS) continue;
      await turn();
      since = performance.now();
    }
    if (progress !== 1) throw new Error('the file is damaged');
  }

  decoder
    .then(async function ({ instance }) {
      const { memory, room, begin, advance, begin_together, advance_together } = instance.exports;
      const lengths = [style, script, apart].map(Number);
      const length = lengths.reduce((sum, one) => sum + one);
      const whole = Number(module);
      const [from, to, program] = [packed.length, length, whole].map(room);
      new Uint8Array(memory.buffer).set(packed, from);
      await finished(advance, begin(from, packed.length, Number(sum), to, length));
      let at = to;
      const [ofStyle, ofScript, ofModule] = lengths.map((one) => (at += one) - one);
      await finished(advance_together, begin_together(ofModule, lengths[2], program, whole));
      const bytes = (place, size) => new Uint8Array(memory.buffer, place, size);
      put('style', bytes(ofStyle, lengths[0]), document.querySelector('style'));
      put('script', bytes(ofScript, lengths[1]), document.body.lastElementChild);
      return wasm_bindgen({ module_or_path: bytes(program, whole) });
    })
    .catch(function (error) {
      window.taizhangRefuse('start');
      throw error;
    });
})();
