// Runs in a worker: hands questions to the rules and their answers back. The worker's name says which rules: they
// are a module of their own, which analyst.js loads into the page where no worker can be had.

const rules = (async () => {
  const loaded = await import(`./${self.name}.js`);
  await loaded.default({ module_or_path: new URL(`${self.name}_bg.wasm`, import.meta.url) });
  return loaded;
})();

self.addEventListener('message', async ({ data: [number, question] }) => {
  try {
    self.postMessage([number, (await rules).answer(question), null]);
  } catch (error) {
    // After a trap the module is in no state to be asked again: the page starts another worker.
    self.postMessage([number, null, String(error?.stack ?? error)]);
  }
});
