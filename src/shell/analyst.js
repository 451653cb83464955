// Asks the rules, which live in a worker of their own: the page neither loads them nor waits for them.
// The app calls `globalThis.telisikAsk(question)`; question and answer are JSON (src/analysis).
//
// Where a worker cannot be had, the same module is loaded into the page and asked there, one question a
// task: long texts are asked about in parts, so that the page stays alive between them.

/** The worker and what it owes: resolve and reject by number. */
let worker = null;
let owed = new Map();
let asked = 0;
/** Loaded into the page; only where no worker can be had. */
let inPage = null;

const mayWork = typeof Worker === 'function' && !new URLSearchParams(location.search).has('no-worker');

/** Forgets the worker; what it owes fails, or is asked anew in the page if it never worked. */
function drop(reason, retry) {
  worker?.terminate();
  worker = null;
  const open = owed;
  owed = new Map();
  for (const { question, resolve, reject } of open.values()) {
    if (retry) askInPage(question).then(resolve, reject);
    else reject(reason);
  }
}

function hire() {
  const hired = new Worker(new URL('worker.js', import.meta.url), { type: 'module' });
  let works = false;
  hired.addEventListener('message', ({ data: [number, answer, fault] }) => {
    works = true;
    const waiting = owed.get(number);
    owed.delete(number);
    if (fault === null) {
      waiting?.resolve(answer);
    } else {
      waiting?.reject(new Error(fault));
      drop(new Error(fault), false);
    }
  });
  // A script that does not load, or a module that does not start.
  hired.addEventListener('error', (event) => {
    event.preventDefault();
    const reason = new Error(event.message || 'the worker does not start');
    if (!works) inPage ??= load();
    drop(reason, !works);
  });
  return hired;
}

async function load() {
  const rules = await import('./rules.js');
  await rules.default({ module_or_path: new URL('rules_bg.wasm', import.meta.url) });
  return rules;
}

async function askInPage(question) {
  inPage ??= load();
  let rules;
  try {
    rules = await inPage;
  } catch (error) {
    inPage = null; // perhaps the network is back next time
    throw error;
  }
  // A task of its own, after what is to be painted.
  await new Promise((done) => setTimeout(done, 0));
  try {
    return rules.answer(question);
  } catch (error) {
    inPage = null;
    throw error;
  }
}

/** Resolves to the answer; rejects with what went wrong, after which one may ask again. */
export function ask(question) {
  if (!mayWork || inPage) return askInPage(question);
  return new Promise((resolve, reject) => {
    asked += 1;
    owed.set(asked, { question, resolve, reject });
    try {
      worker ??= hire();
      worker.postMessage([asked, question]);
    } catch (error) {
      inPage = load();
      drop(error, true);
    }
  });
}

/** Stops what is being worked on; what was asked and not answered fails with an `AbortError`. */
export function stop() {
  drop(new DOMException('stopped', 'AbortError'), false);
}

globalThis.telisikAsk = ask;
globalThis.telisikStop = stop;
