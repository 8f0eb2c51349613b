"use strict";
// Goes from change to change by keys: n or j to the next, p or k to the previous one. The page is
// complete without it. A button turns the keys off, for readers who steer by single keys
// themselves (WCAG 2.2, 2.1.4); the choice is kept in this browser.
(() => {
  const stops = Array.from(document.querySelectorAll('[id^="change-"][tabindex]'));
  const legend = document.querySelector(".legend");
  if (stops.length === 0 || legend === null) {
    return;
  }
  const memory = "lexdelta-keys";
  const keys = new Map([["n", 1], ["j", 1], ["p", -1], ["k", -1]]);
  let on = remembered() !== "off";

  function remembered() {
    try {
      return localStorage.getItem(memory);
    } catch {
      return null;
    }
  }

  function remember() {
    try {
      localStorage.setItem(memory, on ? "on" : "off");
    } catch {
      // A browser that keeps nothing: the choice holds for this page.
    }
  }

  // The change that the reader is at: where the focus is, or the last one above the middle.
  function here() {
    const focused = stops.findIndex((stop) => stop.contains(document.activeElement));
    if (focused >= 0) {
      return focused;
    }
    const above = stops.filter((stop) => stop.getBoundingClientRect().top < window.innerHeight / 3);
    return above.length - 1;
  }

  function go(step) {
    const next = Math.min(Math.max(here() + step, 0), stops.length - 1);
    stops[next].focus({ preventScroll: true });
    stops[next].scrollIntoView({ block: "center" });
  }

  const button = document.createElement("button");
  button.type = "button";
  button.className = "quiet keys";
  function label() {
    button.textContent = on ? "Keys n and p: on" : "Keys n and p: off";
    button.setAttribute("aria-pressed", String(on));
  }
  button.title = "n or j goes to the next change, p or k to the previous one";
  button.addEventListener("click", () => {
    on = !on;
    remember();
    label();
  });
  label();
  legend.append(button);

  document.addEventListener("keydown", (event) => {
    const typing = event.target instanceof Element
      && event.target.closest("input, textarea, select, [contenteditable]") !== null;
    if (on && keys.has(event.key) && !typing && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      go(keys.get(event.key));
    }
  });
})();
