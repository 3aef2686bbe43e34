/* Only in the folder for a web host: has the program kept on this computer, and asks before a new version is taken. It
   stands apart from the program, so that one that does not start can still be replaced. */
(function () {
  var band = document.getElementById('host');
  var own = document.querySelector('meta[name="host"]').content;
  var made = document.querySelector('meta[name="made"]').content;
  if (!navigator.serviceWorker) return;

  function show(state) {
    band.setAttribute('data-state', state);
    band.hidden = false;
  }

  function say(worker, word, then) {
    var channel = new MessageChannel();
    channel.port1.onmessage = function (event) { then(event.data); };
    worker.postMessage(word, [channel.port2]);
  }

  /* One that waits may have been kept long ago, and may have taken the place of the old worker since. */
  function ask(worker) {
    say(worker, 'which', function (answer) {
      if (answer.id === own || answer.chosen !== own) return;
      var places = band.querySelectorAll('.host-made');
      for (var i = 0; i < places.length; i++) places[i].textContent = answer.made.slice(0, 16);
      document.getElementById('host-take').onclick = function () {
        say(worker, 'take', function () { location.reload(); });
      };
      // One that is put back is older: then that is said.
      show(answer.made < made ? 'older' : 'new');
    });
  }

  function heed(worker) {
    if (!worker) return;
    if (worker.state !== 'installing') return ask(worker);
    worker.addEventListener('statechange', function kept() {
      worker.removeEventListener('statechange', kept);
      if (worker.state === 'redundant') show('refused');
      else ask(worker);
    });
  }

  navigator.serviceWorker.register('sw.js', { updateViaCache: 'none' }).then(function (registration) {
    heed(registration.installing);
    heed(registration.waiting);
    heed(registration.active);
    registration.addEventListener('updatefound', function () { heed(registration.installing); });
  }, function () { show('refused'); });
})();
