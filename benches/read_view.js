// Runs in the page of the bench build, given a case; measures and returns numbers. See read_view.rs.

/** When the frame that shows what was just done is painted. */
const painted = () =>
  new Promise((done) => {
    requestAnimationFrame(() => {
      const after = new MessageChannel();
      after.port1.onmessage = () => done(performance.now());
      after.port2.postMessage(0);
    });
  });
const frame = () => new Promise((done) => requestAnimationFrame(done));
const pause = (millis) => new Promise((done) => setTimeout(done, millis));
const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1] ?? 0;
const most = (list) => list.reduce((a, b) => Math.max(a, b), 0);

const tasks = [];
new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: 'longtask' });

/** The longest task (0 if none took 50 ms) and the longest gap between frames while `work` runs. */
async function watch(work) {
  const from = performance.now();
  const gaps = [];
  let running = true;
  let before;
  const tick = (at) => {
    if (before !== undefined) gaps.push(at - before);
    before = at;
    if (running) requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  await work();
  await frame();
  running = false;
  await pause(60); // long tasks are told late
  const during = tasks.filter((task) => task.startTime >= from).map((task) => task.duration);
  return { task: most(during), gap: most(gaps) };
}

/** Scrolls through all of it, a window a frame; in long texts more, so that 200 frames do. */
async function scroll(scroller) {
  scroller.scrollTop = 0;
  await painted();
  return watch(async () => {
    const step = Math.max(scroller.clientHeight, scroller.scrollHeight / 200);
    // What is laid out near the end may make it longer: go on until it stays, but not for ever.
    for (let frames = 0; frames < 600; frames += 1) {
      const before = scroller.scrollTop;
      scroller.scrollTop += step;
      await frame();
      if (scroller.scrollTop === before) return;
    }
    console.warn('the end was not reached in 600 frames');
  });
}

/** A quiet page: no frame was late for a while; on a machine that is never quiet, two seconds. */
async function quiet() {
  const end = performance.now() + 2000;
  for (let calm = 0, before = await frame(); calm < 10 && before < end; ) {
    const now = await frame();
    calm = now - before < 25 ? calm + 1 : 0;
    before = now;
  }
}

function stage() {
  document.querySelector('#bench')?.remove();
  const main = document.createElement('main');
  main.id = 'bench';
  main.style.cssText = 'position: fixed; inset: 0; display: grid';
  document.body.append(main);
  return main;
}

async function acts(all) {
  const out = {};
  for (const [name, list] of Object.entries(all)) {
    const times = [];
    let task = 0;
    for (const act of list) {
      const watched = await watch(async () => {
        const start = performance.now();
        act();
        times.push((await painted()) - start);
      });
      task = Math.max(task, watched.task);
    }
    out[name] = { median: median(times), most: most(times), task };
  }
  return out;
}

/** The same words in plain JavaScript: a `<p>` a paragraph, and one CSS custom highlight. */
async function floor({ text, marks, more, middle }) {
  const main = stage();
  const start = performance.now();
  const scroller = document.createElement('div');
  scroller.className = 'column-scroll';
  const frame = document.createElement('div');
  frame.className = 'text-frame';
  const words = document.createElement('div');
  words.className = 'text';
  frame.append(words);
  scroller.append(frame);
  const nodes = [];
  const starts = [];
  let at = 0;
  for (const line of text.split('\n')) {
    if (line !== '') {
      const p = document.createElement('p');
      p.className = 'block';
      p.textContent = line;
      words.append(p);
      nodes.push(p.firstChild);
      starts.push(at);
    }
    at += line.length + 1;
  }
  const point = (units) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const half = (low + high + 1) >> 1;
      if (starts[half] <= units) low = half;
      else high = half - 1;
    }
    return [nodes[low], Math.min(units - starts[low], nodes[low].length)];
  };
  const rangeOf = (mark) => {
    const range = new Range();
    range.setStart(...point(mark.start));
    range.setEnd(...point(mark.end));
    return range;
  };
  const ranges = marks.map(rangeOf);
  const highlight = new Highlight(...ranges);
  CSS.highlights.set('hits', highlight);
  main.append(scroller);
  const opened = (await painted()) - start;
  await quiet();
  const scrolled = await scroll(scroller);
  nodes[middle].parentNode.scrollIntoView();
  await quiet();
  const added = more.map(rangeOf);
  const done = await acts({
    add: added.map((range) => () => highlight.add(range)),
    undo: [...added].reverse().map((range) => () => highlight.delete(range)),
    remove: more.map((_, number) => () => highlight.delete(ranges[number])),
  });
  CSS.highlights.clear();
  main.remove();
  await quiet();
  return { open: opened, scroll: scrolled, ...done };
}

/** The real Read view. */
async function telisik(app, { text, marks, more, gone, middle }) {
  const main = stage();
  app.mount(main);
  await quiet();
  let opened;
  let settled;
  const start = performance.now();
  app.load(text, marks);
  const called = performance.now() - start;
  do opened = (await painted()) - start;
  while (!document.querySelector('#bench .text .block'));
  const shown = document.querySelectorAll('#bench .text mark').length;
  const after = await watch(async () => {
    for (let frames = 0; !document.querySelector('#bench .chunk:last-child > *'); frames += 1) {
      if (frames > 3000) throw new Error('the words did not come');
      await frame();
    }
    await quiet();
    settled = performance.now() - start;
  });
  const scroller = document.querySelector('#bench .column-scroll');
  const scrolled = await scroll(scroller);
  const drawn = document.querySelectorAll('#bench .text mark').length;
  document.querySelector(`#bench [data-b="${middle}"]`).scrollIntoView();
  await quiet();
  const done = await acts({
    add: more.map((mark) => () => app.add(mark)),
    undo: more.map(() => () => app.undo()),
    remove: gone.map((id) => () => app.remove(id)),
  });
  return { open: opened, called, settled, after, scroll: scrolled, shown, drawn, ...done };
}

/** As many acts, kept in local storage, as make the store pack them; then the packing. */
async function keeping(app, { more }) {
  localStorage.clear();
  app.keep();
  const packed = await watch(async () => {
    await pause(1500);
    await quiet();
  });
  const times = [];
  const acting = await watch(async () => {
    for (let number = 0; number < 310; number += 1) {
      const start = performance.now();
      app.add({ ...more[number % more.length], id: `kept-${number}` });
      times.push((await painted()) - start);
    }
  });
  const packing = await watch(async () => {
    await pause(1500);
    await quiet();
  });
  const units = Object.entries(localStorage).reduce((sum, [k, v]) => sum + k.length + v.length, 0);
  localStorage.clear();
  return { packed, act: median(times), most: most(times), acting, packing, units };
}

const [given, part, done] = arguments;
(async () => {
  const app = await import(document.querySelector('script[data-js]').dataset.js);
  await pause(300);
  if (part === 'floor') {
    // The Read view may stay mounted while the floor is measured: hidden, and at rest.
    const other = document.querySelector('#bench');
    if (other) {
      other.style.display = 'none';
      other.id = 'rest';
    }
    return floor(given);
  }
  const { memory } = await app.default();
  const result = await (part === 'keeping' ? keeping : telisik)(app, given);
  return { ...result, memory: memory.buffer.byteLength / 2 ** 20 };
})().then(done, (error) => done({ error: String(error?.stack ?? error) }));
