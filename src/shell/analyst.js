// Asks the rules, which live in workers of their own: the page neither loads them nor waits for them. There are
// two, each loaded when it is first asked: `rules` reads articles, `pages` reads web pages. The app calls
// `globalThis.telisikAsk(question)` and `telisikAskPage`; questions are bytes, those about pages strings, and answers
// JSON (src/analysis).
//
// Where a worker cannot be had, the same module is loaded into the page and asked there, one question a
// task: long texts are asked about in parts, so that the page stays alive between them.

const mayWork = typeof Worker === 'function' && !new URLSearchParams(location.search).has('no-worker');

class Analyst {
  /** The module that is asked. */
  #name;
  /** The worker and what it owes: the question, resolve and reject by number. */
  #worker = null;
  #owed = new Map();
  #asked = 0;
  /** Loaded into the page; only where no worker can be had. */
  #inPage = null;

  constructor(name) {
    this.#name = name;
  }

  /** Forgets the worker; what it owes fails, or is asked anew in the page if it never worked. */
  #drop(reason, retry) {
    this.#worker?.terminate();
    this.#worker = null;
    const open = this.#owed;
    this.#owed = new Map();
    for (const { question, resolve, reject } of open.values()) {
      if (retry) this.#askInPage(question).then(resolve, reject);
      else reject(reason);
    }
  }

  #hire() {
    const hired = new Worker(new URL('worker.js', import.meta.url), { type: 'module', name: this.#name });
    let works = false;
    hired.addEventListener('message', ({ data: [number, answer, fault] }) => {
      works = true;
      const waiting = this.#owed.get(number);
      this.#owed.delete(number);
      if (fault === null) {
        waiting?.resolve(answer);
      } else {
        waiting?.reject(new Error(fault));
        this.#drop(new Error(fault), false);
      }
    });
    // A script that does not load, or does not start.
    hired.addEventListener('error', (event) => {
      event.preventDefault();
      const reason = new Error(event.message || 'the worker does not start');
      if (!works) this.#inPage ??= this.#load();
      this.#drop(reason, !works);
    });
    return hired;
  }

  async #load() {
    const rules = await import(`./${this.#name}.js`);
    await rules.default({ module_or_path: new URL(`${this.#name}_bg.wasm`, import.meta.url) });
    return rules;
  }

  async #askInPage(question) {
    this.#inPage ??= this.#load();
    let rules;
    try {
      rules = await this.#inPage;
    } catch (error) {
      this.#inPage = null; // perhaps the network is back next time
      throw error;
    }
    // A task of its own, after what is to be painted.
    await new Promise((done) => setTimeout(done, 0));
    try {
      return rules.answer(question);
    } catch (error) {
      this.#inPage = null;
      throw error;
    }
  }

  /** Resolves to the answer; rejects with what went wrong, after which one may ask again. */
  ask(question) {
    if (!mayWork || this.#inPage) return this.#askInPage(question);
    return new Promise((resolve, reject) => {
      this.#asked += 1;
      this.#owed.set(this.#asked, { question, resolve, reject });
      try {
        this.#worker ??= this.#hire();
        this.#worker.postMessage([this.#asked, question]);
      } catch (error) {
        this.#inPage = this.#load();
        this.#drop(error, true);
      }
    });
  }

  /** Stops what is being worked on; what was asked and not answered fails with an `AbortError`. */
  stop() {
    this.#drop(new DOMException('stopped', 'AbortError'), false);
  }
}

const rules = new Analyst('rules');
const pages = new Analyst('pages');

globalThis.telisikAsk = (question) => rules.ask(question);
globalThis.telisikAskPage = (question) => pages.ask(question);
globalThis.telisikStop = () => rules.stop();
