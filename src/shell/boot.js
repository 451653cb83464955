// Starts the app, and is what remains when the app does not: a plain page that says what happened
// and still gives the work away as a file. It is a file of its own because the page's content
// security policy allows no inline script. Trunk.toml says where its data attributes come from.

import './analyst.js';

// Until the app runs, the page's language is only index.html's.
let started = false;
const words = () =>
  (started ? document.documentElement.lang : navigator.language).startsWith('id') ? INDONESIAN : ENGLISH;

const INDONESIAN = {
  title: 'Telisik berhenti',
  load: 'Telisik tidak dapat dimulai di peramban ini.',
  died: 'Terjadi kesalahan di dalam Telisik.',
  safe: 'Pekerjaan Anda masih tersimpan di peramban ini. Unduh salinannya, lalu muat ulang halaman.',
  save: 'Unduh pekerjaan saya',
  none: 'Tidak ada pekerjaan yang tersimpan di peramban ini.',
  blocked: 'Peramban tidak mengizinkan penyimpanannya dibaca.',
  reload: 'Muat ulang',
  close: 'Tutup pesan ini',
};

const ENGLISH = {
  title: 'Telisik has stopped',
  load: 'Telisik cannot start in this browser.',
  died: 'Something went wrong inside Telisik.',
  safe: 'Your work is still stored in this browser. Download a copy of it, then reload the page.',
  save: 'Download my work',
  none: 'No work is stored in this browser.',
  blocked: 'The browser does not let its storage be read.',
  reload: 'Reload',
  close: 'Close this message',
};

const PREFIX = 'telisik/';

function element(name, text, parent, listener) {
  const made = document.createElement(name);
  made.textContent = text;
  if (listener) {
    made.type = 'button';
    made.addEventListener('click', listener);
  }
  parent.append(made);
  return made;
}

/** Everything the app has stored, as one file; says so when there is nothing. */
function rescue(status) {
  const entries = {};
  try {
    for (let i = 0; i < localStorage.length; i += 1) {
      const key = localStorage.key(i);
      if (key.startsWith(PREFIX)) entries[key] = localStorage.getItem(key);
    }
  } catch (error) {
    status.textContent = `${words().blocked} ${error}`;
    return;
  }
  if (Object.keys(entries).length === 0) {
    status.textContent = words().none;
    return;
  }
  const now = new Date().toISOString();
  // Half a surrogate pair in a stored string stays itself: JSON.stringify escapes it.
  const file = new Blob([JSON.stringify({ telisik: 'rescue', at: now, entries }, null, 1)], {
    type: 'application/json',
  });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `telisik-rescue-${now.slice(0, 10)}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  status.textContent = link.download;
}

/** `fatal`: the app is gone, so the message takes its place; else it stands above it. */
function show(said, detail, fatal) {
  if (document.getElementById('panic') || document.getElementById('boot-failure')) return;
  const page = document.createElement('main');
  page.id = 'boot-failure';
  page.setAttribute('role', 'alert');
  element('h1', words().title, page);
  element('p', said, page);
  element('p', words().safe, page);
  const acts = element('p', '', page);
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  element('button', words().save, acts, () => rescue(status));
  element('button', words().reload, acts, () => location.reload());
  if (!fatal) element('button', words().close, acts, () => page.remove());
  page.append(status);
  element('pre', String(detail?.stack ?? detail), page);
  if (fatal) document.body.replaceChildren(page);
  else document.body.prepend(page);
}

/** After the panic hook has had its turn: its page tells more than ours. */
function escaped(detail) {
  const dead = detail instanceof WebAssembly.RuntimeError;
  setTimeout(() => show(words().died, detail, dead), 0);
}

addEventListener('error', (event) => {
  // Without an error object it is a notice ("ResizeObserver loop …") or comes from elsewhere.
  if (!event.error) return;
  // Extensions run in this page, too; their failures are not ours to report.
  if (event.filename && !event.filename.startsWith(location.origin)) return;
  escaped(event.error);
});
addEventListener('unhandledrejection', (event) => {
  // `AbortError` is how a cancelled share, download or fetch ends.
  if (event.reason?.name !== 'AbortError') escaped(event.reason);
});

/** Not on this machine: there a stale copy would stand between a developer and the next build. */
function workOffline() {
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(location.hostname);
  const asked = new URLSearchParams(location.search).has('sw');
  if (!('serviceWorker' in navigator) || (local && !asked)) return;
  // What fails here costs the offline copy and nothing else.
  navigator.serviceWorker.register('sw.js').catch((error) => console.info('offline:', error));
}

const script = document.querySelector('script[data-wasm]');
const at = (path) => new URL(path, document.baseURI).href;
try {
  const { default: start } = await import(at(script.dataset.js));
  await start({ module_or_path: at(script.dataset.wasm) });
  started = true;
  document.getElementById('loading')?.remove();
  workOffline();
} catch (error) {
  console.error(error);
  setTimeout(() => show(words().load, error, true), 0);
}
