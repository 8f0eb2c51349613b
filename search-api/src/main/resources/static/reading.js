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
    const part = marked() ?? taken ?? whole();
    taken = null;
    const text = part.text + "\n\n" + part.citation + " (as of " + place.dataset.day + ")\n"
      + window.location.origin + "/documents" + place.dataset.address + "?on=" + place.dataset.day;
    try {
      await keep(text);
      told.textContent = "Copied: " + part.citation;
    } catch {
      told.textContent = "The browser did not let it be copied.";
    }
  });
})();
