"use strict";
// Copies the text that is marked, or else all that the page was asked for, with its citation and the
// day as of which it stood. The page is complete without it.
(() => {
  const place = document.querySelector(".copy[data-citation]");
  const law = document.querySelector(".law .body");
  if (place === null || law === null) {
    return;
  }
  const button = document.createElement("button");
  button.type = "button";
  button.className = "quiet";
  button.textContent = "Copy with citation";
  const told = document.createElement("span");
  told.className = "fine";
  told.setAttribute("role", "status");
  place.append(button, " ", told);

  function words(element) {
    const copy = element.cloneNode(true);
    copy.querySelectorAll(".self, .badge, .visually-hidden").forEach((each) => each.remove());
    return copy.textContent.replace(/\s+/g, " ").trim();
  }

  // The provision that a stretch begins in: each ends with a link to itself that is called by its citation.
  function citationAt(node) {
    const start = node instanceof Element ? node : node.parentElement;
    const self = start?.closest("[id^='/']")?.querySelector(".self");
    return self?.getAttribute("aria-label")?.replace(/^Link to /, "") ?? place.dataset.citation;
  }

  function marked() {
    const selection = window.getSelection();
    if (selection === null || selection.isCollapsed || selection.rangeCount === 0) {
      return null;
    }
    const range = selection.getRangeAt(0);
    if (!law.contains(range.commonAncestorContainer)) {
      return null;
    }
    const part = document.createElement("div");
    part.append(range.cloneContents());
    return { text: words(part), citation: citationAt(range.startContainer) };
  }

  function whole() {
    const asked = Array.from(law.querySelectorAll(".here"));
    const pieces = asked.length > 0 ? asked : Array.from(law.children);
    return { text: pieces.map(words).filter((text) => text !== "").join("\n"), citation: place.dataset.citation };
  }

  // Browsers lend the clipboard to pages of this machine and of TLS only; elsewhere the old way works.
  async function keep(text) {
    if (navigator.clipboard !== undefined) {
      await navigator.clipboard.writeText(text);
      return;
    }
    const box = document.createElement("textarea");
    box.value = text;
    document.body.append(box);
    box.select();
    const done = document.execCommand("copy");
    box.remove();
    button.focus();
    if (!done) {
      throw new Error("not copied");
    }
  }

  let taken = null;
  // Pressing the button may take the mark away before the click is seen.
  button.addEventListener("pointerdown", () => {
    taken = marked();
  });
  button.addEventListener("click", async () => {
    const some = marked() ?? taken;
    taken = null;
    if (some === null && document.querySelector(".law .rest") !== null) {
      told.textContent = "The whole text is not on this page yet.";
      return;
    }
    const part = some ?? whole();
    const text = part.text + "\n\n" + part.citation + " (as of " + place.dataset.day
      + (place.dataset.knownOn ? ", as known on " + place.dataset.knownOn : "") + ")\n"
      + window.location.origin + "/documents" + place.dataset.address + "?on=" + place.dataset.day
      + (place.dataset.knownOn ? "&knownOn=" + place.dataset.knownOn : "");
    try {
      await keep(text);
      told.textContent = "Copied: " + part.citation;
    } catch {
      told.textContent = "The browser did not let it be copied.";
    }
  });
})();

// A long text comes in parts. Those that the page does not have yet follow by themselves, so that what
// is sought in the browser, copied or printed is in the whole of it.
(() => {
  const body = document.querySelector(".law .body[data-part]");
  const rest = document.querySelectorAll(".law .rest");
  if (body === null || rest.length === 0) {
    return;
  }
  const told = rest[0].querySelector(".told");
  const shown = Number(body.dataset.part);
  const all = Number(body.dataset.parts);
  const sought = decodeURIComponent(window.location.hash.slice(1));
  const scrolled = document.documentElement;

  // Of another version it would be the part of another text.
  async function part(number) {
    const address = new URL(window.location.href);
    address.hash = "";
    address.searchParams.set("part", String(number));
    address.searchParams.set("only", "text");
    const answer = await fetch(address, { redirect: "error" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const text = page.querySelector(".body");
    if (!answer.ok || text === null || text.dataset.version !== body.dataset.version) {
      throw new Error("no part " + number);
    }
    text.querySelectorAll("[autofocus]").forEach((each) => each.removeAttribute("autofocus"));
    return Array.from(text.childNodes);
  }

  // What is read stays where it is on the screen.
  function putBefore(nodes) {
    const first = body.firstElementChild;
    const top = first.getBoundingClientRect().top;
    scrolled.classList.add("growing");
    body.prepend(...nodes);
    window.scrollBy({ top: first.getBoundingClientRect().top - top, behavior: "instant" });
    // Once it was laid out so, the browser may keep to its own place again.
    requestAnimationFrame(() => requestAnimationFrame(() => scrolled.classList.remove("growing")));
  }

  async function complete() {
    told.textContent = "The rest of the text follows \u2026";
    for (let number = shown + 1; number <= all; number++) {
      body.append(...(await part(number)));
    }
    for (let number = shown - 1; number >= 1; number--) {
      putBefore(await part(number));
    }
    rest.forEach((each) => each.remove());
    if (sought !== "" && document.getElementById(sought) !== null && document.querySelector(":target") === null) {
      window.location.replace(window.location.href);
    }
  }

  complete().catch(() => {
    told.textContent = "The rest of the text could not be fetched; load the page again, or read it part by part.";
  });
})();
