// The bookmark that takes the page one is reading into Telisik. It runs on that page: it opens the app in
// a window and hands the page to it alone; the app asks before it takes anything. @APP@ and @WORDS@ are
// filled in where the bookmark is made (src/browser/handover.rs).
(() => {
  const address = '@APP@';
  const { origin } = new URL(address);
  const app = open(`${address}#/take`, '_blank');
  if (!app) {
    alert('@WORDS@');
    return;
  }
  const answer = (event) => {
    if (event.source !== app || event.origin !== origin) return;
    if (event.data?.telisik === 'ready') {
      const page = { title: document.title, address: location.href, html: document.documentElement.outerHTML };
      app.postMessage({ telisik: 'page', version: 1, ...page }, origin);
    } else if (event.data?.telisik === 'got') {
      removeEventListener('message', answer);
    }
  };
  addEventListener('message', answer);
})();
