/**
 * What the page runs: asks for itself again every so often and swaps what has changed, and sends forms without leaving
 * the page. It never makes markup of a text: what it puts in was escaped by the server and read by the browser's parser,
 * which runs no script of such a document.
 */
export const SCRIPT: string = `"use strict";
const EVERY_MS = 500;
const seen = new Map();
let tag = "";

function remember(root) {
  for (const part of root.querySelectorAll("[data-live]")) seen.set(part.id, part.outerHTML);
}

function swap(old, fresh) {
  if (seen.get(fresh.id) === fresh.outerHTML) return;
  const held = old.contains(document.activeElement) ? document.activeElement : null;
  seen.set(fresh.id, fresh.outerHTML);
  const copy = document.importNode(fresh, true);
  old.replaceWith(copy);
  if (!held) return;
  const again = held.value ? copy.querySelector('[value="' + CSS.escape(held.value) + '"]') : null;
  const next = again || copy.querySelector("button, a, [tabindex]") || copy;
  if (next === copy) copy.tabIndex = -1;
  next.focus({ preventScroll: true });
}

function mergeList(old, fresh) {
  const wanted = [...fresh.children];
  const ids = new Set(wanted.map((child) => child.id));
  const atEnd = old.scrollHeight - old.scrollTop - old.clientHeight < 40;
  for (const child of [...old.children]) if (!ids.has(child.id)) child.remove();
  wanted.forEach((child, place) => {
    const there = [...old.children].find((one) => one.id === child.id);
    if (there) swap(there, child);
    else {
      seen.set(child.id, child.outerHTML);
      const copy = document.importNode(child, true);
      copy.classList.add("new");
      old.insertBefore(copy, old.children[place] || null);
      const field = old.id === "dialogs" && copy.querySelector("input:not([type=hidden]), select, textarea, button");
      if (field) field.focus();
    }
  });
  if (atEnd && old.classList.contains("log")) old.scrollTop = old.scrollHeight;
}

async function refresh() {
  const response = await fetch(location.pathname + location.search, { headers: tag ? { "if-none-match": tag } : {} });
  if (response.status !== 200) return;
  tag = response.headers.get("etag") || "";
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
  for (const list of fresh.querySelectorAll("[data-list]")) {
    const old = document.getElementById(list.id);
    if (old) mergeList(old, list);
  }
  for (const part of fresh.querySelectorAll("[data-live]")) {
    const old = document.getElementById(part.id);
    if (old && !part.parentElement.closest("[data-list]")) swap(old, part);
  }
}

async function send(form, submitter) {
  const question = submitter && submitter.dataset.confirm;
  if (question && !window.confirm(question)) return;
  const action = form.getAttribute("action");
  const body = new URLSearchParams(new FormData(form, submitter));
  const response = await fetch(action + location.search, { method: "POST", body, redirect: "manual" });
  document.body.classList.toggle("refused", response.status >= 400);
  tag = "";
  await refresh();
}

document.addEventListener("submit", (event) => {
  event.preventDefault();
  for (const menu of document.querySelectorAll("details[open]")) menu.open = false;
  send(event.target, event.submitter).catch(lost);
});
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of document.querySelectorAll("details[open]")) menu.open = false;
  const close = document.querySelector(".dialog button.close");
  if (close) close.click();
});

function lost() {
  document.body.classList.add("ended");
}

async function loop() {
  try {
    await refresh();
    document.body.classList.remove("ended");
  } catch {
    lost();
  }
  setTimeout(loop, EVERY_MS);
}

remember(document);
for (const log of document.querySelectorAll(".log")) log.scrollTop = log.scrollHeight;
loop();
`;
