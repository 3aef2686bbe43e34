// Every way of connecting that a script inside the page could try: what it does, and what closes it. Each runs in the page
// with `http`, an address that nobody else asks for, and `host`, the same as host and port.

const element = `const element = (tag, fields, where = document.body) => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(fields)) made.setAttribute(name, value);
  where.append(made);
  return made;
};
const style = (text) => { element('style', {}, document.head).textContent = text; };
const svg = (text) => { element('div', {}).innerHTML = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">' + text + '</svg>'; };
const own = (text, type) => URL.createObjectURL(new Blob([text], { type }));
`;

/** Opens a channel by WebRTC, which asks the server at `host` for its own address. */
const webrtc = (RTC) => `const link = new (${RTC})({ iceServers: [{ urls: 'stun:' + host }] });
link.createDataChannel('x');
link.createOffer().then((offer) => link.setLocalDescription(offer));`;

const POLICY = 'the policy';
const SCRIPT = 'the first script of the page';

/** Closed: the name, what closes it, what is tried. */
const CLOSED = [
  ['fetch', POLICY, `fetch(http, { mode: 'no-cors' });`],
  ['fetch that outlives the page', POLICY, `fetch(http, { mode: 'no-cors', keepalive: true });`],
  ['XMLHttpRequest', POLICY, `const asked = new XMLHttpRequest(); asked.open('GET', http); asked.send();`],
  ['WebSocket', POLICY, `new WebSocket('ws://' + host);`],
  ['EventSource', POLICY, `new EventSource(http);`],
  ['sendBeacon', POLICY, `navigator.sendBeacon(http, 'x');`],
  ['image', POLICY, `element('img', { src: http });`],
  ['image set', POLICY, `element('img', { srcset: http + ' 1x' });`],
  ['picture in SVG', POLICY, `svg('<image width="9" height="9" href="' + http + '"/>');`],
  ['picture in SVG, old name', POLICY, `svg('<image width="9" height="9" xlink:href="' + http + '"/>');`],
  ['filter in SVG', POLICY, `svg('<filter id="f"><feImage href="' + http + '"/></filter><rect width="9" height="9" filter="url(#f)"/>');`],
  ['script', POLICY, `element('script', { src: http });`],
  ['module script', POLICY, `element('script', { type: 'module', src: http });`],
  ['import()', POLICY, `import(http);`],
  ['module preloaded', POLICY, `element('link', { rel: 'modulepreload', href: http }, document.head);`],
  ['style sheet', POLICY, `element('link', { rel: 'stylesheet', href: http }, document.head);`],
  ['@import', POLICY, `style('@import url(' + http + ');');`],
  ['picture of a style', POLICY, `style('body { background: url(' + http + '); }');`],
  ['pointer of a style', POLICY, `style('body { list-style-image: url(' + http + '); display: list-item; }');`],
  ['font of a style', POLICY, `style('@font-face { font-family: away; src: url(' + http + '); } body { font-family: away; }');`],
  ['FontFace', POLICY, `new FontFace('x', 'url(' + http + ')').load();`],
  ['prefetch', POLICY, `element('link', { rel: 'prefetch', href: http }, document.head);`],
  ['preload', POLICY, `element('link', { rel: 'preload', as: 'image', href: http }, document.head);`],
  ['icon', POLICY, `document.querySelectorAll('link[rel=icon]').forEach((old) => old.remove()); element('link', { rel: 'icon', href: http }, document.head);`],
  ['video', POLICY, `element('video', { src: http, preload: 'auto' }).load();`],
  ['audio', POLICY, `element('audio', { src: http, preload: 'auto' }).load();`],
  ['poster', POLICY, `element('video', { poster: http });`],
  ['object', POLICY, `element('object', { data: http });`],
  ['embed', POLICY, `element('embed', { src: http });`],
  ['button that is a picture', POLICY, `element('input', { type: 'image', src: http });`],
  ['worker', POLICY, `new Worker(own('fetch("' + http + '", { mode: "no-cors" })', 'text/javascript'));`],
  ['frame with a page of its own', POLICY, `element('iframe', { srcdoc: '<img src="' + http + '">' });`],
  ['frame with a script of its own', POLICY, `element('iframe', { srcdoc: '<script>fetch("' + http + '", { mode: "no-cors" })<\\/script>' });`],
  ['speculation rules', POLICY, `element('script', { type: 'speculationrules' }).textContent = JSON.stringify({ prefetch: [{ source: 'list', urls: [http] }] });`],
  ['ping of a link', POLICY, `const link = element('a', { href: '#', ping: http }); link.click();`],
  ['WebTransport', POLICY, `new WebTransport('https://' + host);`],
  ['WebRTC', SCRIPT, webrtc('window.RTCPeerConnection')],
  ['WebRTC by its old name', SCRIPT, webrtc('window.webkitRTCPeerConnection')],
];

/** Chromium opens the socket before it asks the policy, and then says nothing on it: no word goes out. */
const SILENT = [
  ['frame', POLICY, `element('iframe', { src: http });`],
  ['form sent into a frame', POLICY, `element('iframe', { name: 'inside' }); const form = element('form', { action: http, method: 'post', target: 'inside' }); form.submit();`],
];

/** Open: no policy of a page can close them. No way to put a script into the page was found. */
const OPEN = [
  ['WebRTC of a frame', `const frame = element('iframe', {});` + webrtc('frame.contentWindow.RTCPeerConnection')],
  ['preconnect', `element('link', { rel: 'preconnect', href: http }, document.head);`],
  ['another window', `window.open(http);`],
];

/** Open too, and the page is gone then. */
const LEAVES = [
  ['the page left for another', `location.href = http;`],
  ['the page left by a link', `element('a', { href: http }).click();`],
  ['the page left by a mark', `element('meta', { 'http-equiv': 'refresh', content: '0; url=' + http }, document.head);`],
];

const way = (closed) => ([name, by, tried]) => ({ name, by, closed, run: element + tried });
const open = (leaves) => ([name, tried]) => ({ name, by: 'nothing', closed: 'no', leaves, run: element + tried });

/** `closed` is `yes`, `silent` where a socket may be opened on which nothing is said, or `no`. */
export const WAYS = [
  ...CLOSED.map(way('yes')),
  ...SILENT.map(way('silent')),
  ...OPEN.map(open(false)),
  ...LEAVES.map(open(true)),
];
