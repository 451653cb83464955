// Keeps a copy of the app, so that it opens without a network. The page itself is asked for first
// and its copy is the fallback; files with a hash in their name never change, so their copy is
// taken at once. Nothing but the app's own files is ever fetched or kept.

const CACHE = 'telisik';
const HASHED = /-[0-9a-f]{12,}(_bg)?\.\w+$/;
// What scripts name, not the page.
const BESIDE = ['analyst.js', 'worker.js', 'rules.js', 'rules_bg.wasm', 'pages.js', 'pages_bg.wasm'];
const PATIENCE = 4000; // ms for an answer before the copy is shown

const ask = (request) => fetch(request, { signal: AbortSignal.timeout(PATIENCE) });

/** The addresses of the files that the page names, and of the page itself. */
function named(html, base) {
  const found = [...html.matchAll(/\s(?:href|src|data-js|data-wasm)="([^"#]+)"/g)];
  const paths = [...found.map(([, path]) => path), ...BESIDE];
  return new Set([base, ...paths.map((path) => new URL(path, base).href)]);
}

/** Keeps the page and what it names, and forgets the files of older builds. */
async function keep(page) {
  const base = self.registration.scope;
  const names = named(await page.clone().text(), base);
  const cache = await caches.open(CACHE);
  const held = new Set((await cache.keys()).map((request) => request.url));
  const missing = [...names].filter((url) => url !== base && !held.has(url));
  await cache.addAll(missing.filter((url) => new URL(url).origin === location.origin));
  await cache.put(base, page);
  // Files named by scripts, not by the page, carry no hash and stay.
  const old = [...held].filter((url) => !names.has(url) && HASHED.test(new URL(url).pathname));
  await Promise.all(old.map((url) => cache.delete(url)));
}

async function page(event) {
  try {
    const fresh = await ask(event.request);
    if (fresh.ok) event.waitUntil(keep(fresh.clone()).catch(() => {}));
    return fresh;
  } catch (error) {
    const copy = await caches.match(self.registration.scope);
    if (copy) return copy;
    throw error;
  }
}

async function file(event) {
  const cache = await caches.open(CACHE);
  const copy = await cache.match(event.request, { ignoreVary: true });
  if (copy && HASHED.test(new URL(event.request.url).pathname)) return copy;
  try {
    const fresh = await (copy ? ask(event.request) : fetch(event.request));
    if (fresh.ok) event.waitUntil(cache.put(event.request, fresh.clone()));
    return fresh;
  } catch (error) {
    if (copy) return copy;
    throw error;
  }
}

self.addEventListener('install', (event) => {
  const fetched = fetch(self.registration.scope, { cache: 'reload' }).then(keep);
  event.waitUntil(fetched.then(() => self.skipWaiting()));
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  if (method !== 'GET' || !url.startsWith(self.registration.scope)) return;
  event.respondWith(mode === 'navigate' ? page(event) : file(event));
});
