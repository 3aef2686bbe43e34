// Unpacks the module that stands in the page and starts it, compiling while it unpacks.
(function () {
  if (document.documentElement.hasAttribute('data-refused')) return;
  const text = atob(document.getElementById('taizhang-module').textContent);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  const response = new Response(stream, { headers: { 'content-type': 'application/wasm' } });
  wasm_bindgen({ module_or_path: response }).catch(function (error) {
    window.taizhangRefuse('start');
    throw error;
  });
})();
