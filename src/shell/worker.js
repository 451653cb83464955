// Runs in the worker: hands questions to the rules and their answers back. The rules are a module of their
// own; where no worker can be had, analyst.js loads the same module into the page.
import start, { answer } from './rules.js';

const ready = start({ module_or_path: new URL('rules_bg.wasm', import.meta.url) });

self.addEventListener('message', async ({ data: [number, question] }) => {
  try {
    await ready;
    self.postMessage([number, answer(question), null]);
  } catch (error) {
    // After a trap the module is in no state to be asked again: the page starts another worker.
    self.postMessage([number, null, String(error?.stack ?? error)]);
  }
});
