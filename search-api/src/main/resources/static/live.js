"use strict";
// Keeps the part of a page that changes by itself up to date: it is fetched anew every few seconds, unless
// nobody looks or somebody is at work in it. Without it the page is complete, and is loaded again by hand.
(() => {
  const every = 3000;
  const live = document.querySelector("[data-live]");
  if (live === null) {
    return;
  }
  let shown = live.innerHTML;

  async function renew() {
    if (document.hidden || live.contains(document.activeElement)) {
      return;
    }
    try {
      const answer = await fetch(location.pathname + location.search, { redirect: "error" });
      if (!answer.ok) {
        return;
      }
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById(live.id);
      if (fresh !== null && fresh.innerHTML !== shown && !live.contains(document.activeElement)) {
        shown = fresh.innerHTML;
        live.replaceChildren(...fresh.childNodes);
      }
    } catch {
      // The service is away; the next time asks again.
    }
  }

  setInterval(renew, every);
})();
