// Văn Khố: what pages can do beyond links and forms. Everything works without this file.
"use strict";

const root = document.documentElement;
root.classList.add("js");

function isTyping(target) {
  return target.matches("input, textarea, select, [contenteditable]");
}

// Suggestions while typing: a combobox with a list box, by the pattern of WAI-ARIA 1.2.
function suggest(input) {
  const list = document.createElement("ul");
  list.className = "suggestions";
  list.id = input.id + "-suggestions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", input.dataset.suggestLabel);
  list.hidden = true;
  input.parentElement.append(list);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.setAttribute("aria-expanded", "false");
  let wait = 0;
  let asked = "";
  let chosen = -1;

  function close() {
    list.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function take(text) {
    input.value = text;
    close();
    input.form.requestSubmit();
  }

  function show(suggestions) {
    list.replaceChildren(...suggestions.map((suggestion, i) => {
      const item = document.createElement("li");
      item.id = list.id + "-" + i;
      item.setAttribute("role", "option");
      item.setAttribute("aria-selected", "false");
      const label = document.createElement("span");
      label.textContent = suggestion.text;
      const count = document.createElement("span");
      count.className = "count";
      count.textContent = suggestion.documents;
      item.append(label);
      if (suggestion.kind === "HEADING") {
        const kind = document.createElement("span");
        kind.className = "kind";
        kind.textContent = input.dataset.suggestHeading;
        label.prepend(kind, " ");
      }
      item.append(count);
      item.dataset.query = suggestion.query;
      item.addEventListener("mousedown", event => {
        event.preventDefault();
        take(suggestion.query);
      });
      return item;
    }));
    chosen = -1;
    list.hidden = suggestions.length === 0;
    input.setAttribute("aria-expanded", String(suggestions.length > 0));
  }

  function mark(next) {
    const items = list.children;
    if (chosen >= 0) items[chosen].setAttribute("aria-selected", "false");
    chosen = (next + items.length) % items.length;
    items[chosen].setAttribute("aria-selected", "true");
    input.setAttribute("aria-activedescendant", items[chosen].id);
  }

  async function ask() {
    const typed = input.value.trim();
    if (typed.length < 2) return close();
    asked = typed;
    try {
      const answer = await fetch(input.dataset.suggest + "?q=" + encodeURIComponent(typed));
      if (!answer.ok || asked !== typed || document.activeElement !== input) return;
      show((await answer.json()).suggestions);
    } catch (offline) {
      close();
    }
  }

  input.addEventListener("input", () => {
    clearTimeout(wait);
    wait = setTimeout(ask, 120);
  });
  input.addEventListener("blur", () => { asked = ""; close(); });
  input.addEventListener("keydown", event => {
    if (list.hidden) return;
    if (event.key === "ArrowDown") { mark(chosen + 1); event.preventDefault(); }
    if (event.key === "ArrowUp") { mark(chosen < 0 ? -1 : chosen - 1); event.preventDefault(); }
    if (event.key === "Escape") { close(); event.preventDefault(); }
    if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      take(list.children[chosen].dataset.query);
    }
  });
}

// A word and its box on the picture show each other; what is known of it stands in a tip.
function words(text) {
  const tip = document.createElement("div");
  tip.className = "tip";
  tip.id = "word-tip";
  tip.setAttribute("role", "tooltip");
  tip.hidden = true;
  document.body.append(tip);
  let shown = null;

  function hide() {
    if (!shown) return;
    shown.classList.remove("is-shown");
    shown.removeAttribute("aria-describedby");
    document.querySelectorAll(".marks .is-shown").forEach(box => box.classList.remove("is-shown"));
    tip.hidden = true;
    shown = null;
  }

  function show(word) {
    if (word === shown) return;
    hide();
    shown = word;
    word.classList.add("is-shown");
    document.querySelectorAll(".marks [data-word='" + Number(word.dataset.word) + "']")
      .forEach(box => box.classList.add("is-shown"));
    if (!word.dataset.tip) return;
    tip.textContent = word.dataset.tip;
    tip.hidden = false;
    word.setAttribute("aria-describedby", tip.id);
    const place = word.getBoundingClientRect();
    const left = Math.min(place.left, root.clientWidth - tip.offsetWidth - 8);
    tip.style.setProperty("left", Math.max(8, left) + scrollX + "px");
    tip.style.setProperty("top", place.bottom + scrollY + 8 + "px");
  }

  text.querySelectorAll("[title]").forEach(word => {
    word.dataset.tip = word.title;
    word.removeAttribute("title");
  });
  const wordOf = event => event.target.closest(".word");
  text.addEventListener("mouseover", event => { const word = wordOf(event); if (word) show(word); });
  text.addEventListener("mouseleave", hide);
  text.addEventListener("focusin", event => { const word = wordOf(event); if (word) show(word); });
  text.addEventListener("focusout", hide);
  text.addEventListener("click", event => { const word = wordOf(event); if (word) show(word); });
  document.addEventListener("keydown", event => { if (event.key === "Escape") hide(); });
}

// The next match on this page, then the first of the next page that has one.
let hitAt = -1;
function nextHit() {
  const hits = document.querySelectorAll(".text .found");
  if (hitAt + 1 < hits.length) {
    hitAt++;
    hits[hitAt].focus();
    hits[hitAt].scrollIntoView({ block: "center" });
    return;
  }
  const links = [...document.querySelectorAll(".hit-pages a")];
  const here = links.findIndex(link => link.hasAttribute("aria-current"));
  const page = links[here + 1] || links[0];
  if (page) location.assign(page.href);
}

function keys(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return;
  if (event.key === "/") {
    const field = document.querySelector("input[type=search]");
    if (field) { field.focus(); event.preventDefault(); }
  }
  if (!document.querySelector(".reader") || event.target.closest(".picture-scroll, .table-scroll")) return;
  const rel = { ArrowLeft: "prev", ArrowRight: "next" }[event.key];
  const link = rel && document.querySelector(".page-nav [rel=" + rel + "]");
  if (link) location.assign(link.href);
  if (event.key === "n" || event.key === "N") nextHit();
}

// Sending files: dropped or chosen, with progress; the answer is the page of the job.
function upload(form) {
  const input = form.querySelector("input[type=file]");
  const drop = form.querySelector(".drop");
  const state = form.querySelector(".upload-state");
  const bar = form.querySelector("progress");

  function tell() {
    state.textContent = form.dataset.selected.replace("…", input.files.length);
  }

  input.addEventListener("change", tell);
  for (const kind of ["dragenter", "dragover"]) {
    drop.addEventListener(kind, event => { event.preventDefault(); drop.classList.add("over"); });
  }
  for (const kind of ["dragleave", "drop"]) {
    drop.addEventListener(kind, () => drop.classList.remove("over"));
  }
  drop.addEventListener("drop", event => {
    event.preventDefault();
    input.files = event.dataTransfer.files;
    tell();
  });
  form.addEventListener("submit", event => {
    event.preventDefault();
    const request = new XMLHttpRequest();
    request.open("POST", form.dataset.api);
    request.setRequestHeader("X-Vankho", "1");
    request.responseType = "json";
    bar.hidden = false;
    request.upload.addEventListener("progress", part => {
      const share = part.lengthComputable ? Math.round(100 * part.loaded / part.total) : 0;
      bar.value = share;
      state.textContent = form.dataset.sending.replace("…", share + " %");
    });
    request.addEventListener("load", () => {
      if (request.status === 202) return location.assign("/import/" + request.response.id);
      bar.hidden = true;
      const problem = request.response || {};
      state.textContent = (problem.title || request.status) + ". " + (problem.detail || "");
    });
    request.addEventListener("error", () => { bar.hidden = true; form.submit(); });
    request.send(new FormData(form));
  });
}

// A job that is not done: its part of the page is fetched anew.
function follow(job) {
  setTimeout(async () => {
    try {
      const answer = await fetch(location.href);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const next = page.querySelector(".job");
      if (next) {
        job.replaceWith(document.adoptNode(next));
        if (next.dataset.open) follow(next);
      }
    } catch (offline) {
      follow(job);
    }
  }, 1000);
}

document.addEventListener("keydown", keys);
document.querySelectorAll("input[data-suggest]").forEach(suggest);
document.querySelectorAll(".text").forEach(words);
document.querySelectorAll("form.upload").forEach(upload);
document.querySelectorAll(".job[data-open]").forEach(follow);
document.querySelectorAll(".next-hit").forEach(button => button.addEventListener("click", nextHit));
document.querySelectorAll(".zoom").forEach(button => button.addEventListener("click", () => {
  const on = document.querySelector(".picture-scroll").classList.toggle("zoomed");
  button.setAttribute("aria-pressed", String(on));
}));
// On a narrow screen the filters come closed: the results are what was asked for.
if (matchMedia("(max-width: 60rem)").matches) {
  document.querySelectorAll("details.facets").forEach(facets => { facets.open = false; });
}
