"use strict";
// Suggestions under the search box while one types: a combobox with a list (ARIA 1.2). Arrows go
// through the list, Enter opens what is chosen or else searches as always, Escape closes it. The
// page is complete without it.
(() => {
  const box = document.querySelector("[data-suggestions]");
  if (box === null) {
    return;
  }
  const pause = 120;
  const kinds = new Map([["citation", "citation"], ["form", "form"], ["term", "defined term"], ["heading", "heading"]]);
  const day = document.querySelector("#asOf");
  const list = document.createElement("ul");
  list.id = "suggestions";
  list.className = "suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-labelledby", "q-label");
  list.hidden = true;
  const told = document.createElement("p");
  told.className = "visually-hidden";
  told.setAttribute("role", "status");
  box.after(list, told);
  box.setAttribute("role", "combobox");
  box.setAttribute("aria-autocomplete", "list");
  box.setAttribute("aria-controls", list.id);
  box.setAttribute("aria-expanded", "false");

  let chosen = -1;
  let timer = 0;
  let asked = null;

  function close() {
    list.hidden = true;
    chosen = -1;
    box.setAttribute("aria-expanded", "false");
    box.removeAttribute("aria-activedescendant");
  }

  function choose(number) {
    const options = Array.from(list.children);
    chosen = (number + options.length + 1) % (options.length + 1);
    options.forEach((option, at) => option.setAttribute("aria-selected", String(at === chosen)));
    if (chosen < options.length) {
      box.setAttribute("aria-activedescendant", options[chosen].id);
      options[chosen].scrollIntoView({ block: "nearest" });
    } else {
      chosen = -1;
      box.removeAttribute("aria-activedescendant");
    }
  }

  function part(name, text) {
    const span = document.createElement("span");
    span.className = name;
    span.textContent = text;
    return span;
  }

  function show(suggestions) {
    list.replaceChildren(...suggestions.map((each, at) => {
      const option = document.createElement("li");
      option.id = "suggestion-" + at;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.dataset.address = each.address;
      option.append(part("text", each.text), " ", part("detail", each.detail), " ", part("kind", kinds.get(each.kind) ?? ""));
      return option;
    }));
    close();
    if (suggestions.length > 0) {
      list.hidden = false;
      box.setAttribute("aria-expanded", "true");
    }
    told.textContent = suggestions.length === 0 ? ""
      : suggestions.length === 1 ? "1 suggestion" : suggestions.length + " suggestions";
  }

  async function ask() {
    asked?.abort();
    asked = new AbortController();
    const typed = box.value;
    const query = new URLSearchParams({ q: typed, asOf: day?.value ?? "" });
    try {
      const answer = await fetch(box.dataset.suggestions + "?" + query, { signal: asked.signal });
      if (answer.ok && box.value === typed && document.activeElement === box) {
        show((await answer.json()).suggestions);
      }
    } catch {
      // Typed on, gone away, or not reachable: the box goes on without suggestions.
    }
  }

  function go(option) {
    close();
    window.location.assign(option.dataset.address);
  }

  box.addEventListener("input", () => {
    window.clearTimeout(timer);
    if (box.value.trim().length < 2) {
      close();
    } else {
      timer = window.setTimeout(ask, pause);
    }
  });

  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    } else if (event.key === "ArrowDown" && list.hidden && list.children.length > 0) {
      event.preventDefault();
      list.hidden = false;
      box.setAttribute("aria-expanded", "true");
      choose(0);
    } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && !list.hidden) {
      event.preventDefault();
      choose(event.key === "ArrowDown" ? chosen + 1 : (chosen < 0 ? list.children.length : chosen) - 1);
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      go(list.children[chosen]);
    } else if (event.key === "Enter") {
      window.clearTimeout(timer);
      asked?.abort();
      close();
    }
  });

  // The box keeps the focus, so that a click is not a blur first.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target instanceof Element ? event.target.closest("[role=option]") : null;
    if (option !== null) {
      go(option);
    }
  });
  box.addEventListener("blur", close);
})();
