"use strict";
// Keeps what is written in a form by itself: after a pause, when the field is left, when the page is. The
// answer is the page as it is by then; the form goes on from the revision in it, and takes over what others
// wrote in fields that were not touched here. Without it the form is kept by its button.
(() => {
  const form = document.querySelector("form[data-keep]");
  if (form === null) {
    return;
  }
  const pause = 3000;
  // More than that a browser does not send of a page that is left.
  const most = 60000;
  const told = document.createElement("span");
  told.className = "fine";
  told.setAttribute("role", "status");
  form.querySelector("[type=submit]").parentElement.append(told);

  let sent = content();
  let underWay = false;
  let stopped = false;
  let submitted = false;
  let broken = false;
  let flying = "";
  let waiting = null;
  let timer = 0;

  function content() {
    const fields = new FormData(form);
    fields.delete("revision");
    return new URLSearchParams(fields).toString();
  }

  function say(words) {
    if (told.textContent !== words) {
      told.textContent = words;
    }
  }

  function later(wait) {
    clearTimeout(timer);
    timer = setTimeout(keep, wait);
  }

  // What was typed since stays; what was not touched becomes what the service has now.
  function goOn(fresh, fields) {
    form.elements.revision.value = fresh.elements.revision.value;
    for (const field of fresh.elements) {
      const own = field.name === "" || field.type === "submit" ? null : form.elements[field.name];
      if (own === null || own === undefined || field.name === "revision") {
        continue;
      }
      if (field.type === "checkbox") {
        if (own.checked === fields.has(field.name)) {
          own.checked = field.checked;
        }
      } else if (own.value === fields.get(field.name) && own.value.trim() !== field.value.trim()) {
        own.value = field.value;
      }
    }
    sent = content();
  }

  async function keep() {
    clearTimeout(timer);
    const now = content();
    if (stopped || underWay || now === sent) {
      return;
    }
    underWay = true;
    flying = now;
    say("Keeping …");
    const fields = new FormData(form);
    try {
      const answer = await fetch(form.action, {
        method: "POST",
        body: new URLSearchParams(fields),
        keepalive: now.length < most,
      });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById(form.id);
      broken = !answer.ok || fresh === null;
      if (answer.status === 412) {
        stopped = true;
        say("Not kept: somebody else wrote here meanwhile. Press Keep to see both texts.");
      } else if (answer.status === 400) {
        say("Not kept: something does not fit yet. Press Keep to see what.");
      } else if (!answer.ok || fresh === null) {
        stopped = true;
        say("Not kept. Sign in again in another tab, then press Keep.");
      } else {
        const typedMeanwhile = content() !== now;
        goOn(fresh, fields);
        const look = page.getElementById("look");
        document.getElementById("look")?.replaceChildren(...(look === null ? [] : look.childNodes));
        say(`Kept at ${new Date().toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" })}.`);
        if (typedMeanwhile) {
          sent = now;
          later(pause);
        }
      }
    } catch {
      broken = true;
      say("Not kept: the service does not answer. It is tried again.");
      later(3 * pause);
    } finally {
      underWay = false;
      const submit = waiting;
      waiting = null;
      submit?.();
    }
  }

  form.addEventListener("input", () => later(pause));
  form.addEventListener("change", () => later(0));
  // What is under way is waited for: its answer has the revision that the form must send.
  form.addEventListener("submit", (asked) => {
    if (underWay) {
      asked.preventDefault();
      waiting = () => form.requestSubmit(asked.submitter);
      return;
    }
    submitted = true;
    stopped = true;
    clearTimeout(timer);
  });
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) {
      keep();
    }
  });
  addEventListener("beforeunload", (leaving) => {
    const now = content();
    if (now !== sent && !submitted) {
      if (broken || now.length >= most || (underWay && now !== flying)) {
        leaving.preventDefault();
      }
      keep();
    }
  });
})();
