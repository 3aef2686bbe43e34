// Unpacks the style sheet, the script and the module that stand in the page, and starts the program.
(function () {
  const page = document.documentElement;
  if (page.hasAttribute('data-refused')) return;

  // The page is read as windows-1252: every byte is one character. `=` stands before those that HTML would change.
  const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
  const byteOf = new Uint8Array(1 << 16);
  Array.from(new TextDecoder('windows-1252').decode(all), (character, byte) => {
    byteOf[character.charCodeAt(0)] = byte;
  });
  function taken(id) {
    const element = document.getElementById(id);
    const text = element.textContent;
    element.remove();
    const bytes = new Uint8Array(text.length);
    let length = 0;
    for (let i = 0; i < text.length; i++) {
      const byte = byteOf[text.charCodeAt(i)];
      bytes[length++] = byte === 61 ? byteOf[text.charCodeAt(++i)] ^ 64 : byte;
    }
    return bytes.subarray(0, length);
  }

  const { style, script, module, sum } = document.getElementById('taizhang-packed').dataset;
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

  decoder
    .then(function ({ instance }) {
      const { memory, room, begin, advance } = instance.exports;
      const lengths = [style, script, module].map(Number);
      const length = lengths.reduce((sum, one) => sum + one);
      const from = room(packed.length);
      let at = room(length);
      new Uint8Array(memory.buffer).set(packed, from);
      const unpacking = begin(from, packed.length, Number(sum), at, length);
      let progress;
      do progress = advance(unpacking);
      while (progress === 0);
      if (progress !== 1) throw new Error('the file is damaged');
      const parts = lengths.map((one) => new Uint8Array(memory.buffer, (at += one) - one, one));
      put('style', parts[0], document.querySelector('style'));
      put('script', parts[1], document.body.lastElementChild);
      return wasm_bindgen({ module_or_path: parts[2] });
    })
    .catch(function (error) {
      window.taizhangRefuse('start');
      throw error;
    });
})();
