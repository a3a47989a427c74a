// Keys for the work list: j and k move, b says yes, v says no, u takes the last decision back. Every key does what a button on the page does too, and
// the keys can be switched off (WCAG 2.1.4).
"use strict";

const REMEMBERED = "nakoming.keys";
const items = Array.from(document.querySelectorAll("#werk > article"));
const help = document.querySelector(".keys-help");
const keys = help.querySelector("input");
let current = 0;

function show() {
  for (const item of items) item.classList.toggle("current", keys.checked && item === items[current]);
}

function go(step) {
  const beyond = document.querySelector(`.pages a[rel="${step > 0 ? "next" : "prev"}"]`);
  if (beyond && !items[current + step]) {
    beyond.click();
    return;
  }
  current = Math.min(Math.max(current + step, 0), items.length - 1);
  show();
  items[current].tabIndex = -1;
  items[current].focus({ preventScroll: true });
  items[current].scrollIntoView({ block: "nearest" });
}

document.addEventListener("focusin", (event) => {
  const at = items.findIndex((item) => item.contains(event.target));
  if (at < 0) return;
  current = at;
  show();
});

document.addEventListener("keydown", (event) => {
  if (!keys.checked || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input:not([type=checkbox]), textarea, select")) return;
  if (event.key === "u") document.querySelector('[data-key="u"]')?.click();
  else if (!items.length) return;
  else if (event.key === "j") go(1);
  else if (event.key === "k") go(-1);
  else if (event.key === "b" || event.key === "v") items[current].querySelector(`[data-key="${event.key}"]`)?.click();
  else return;
  event.preventDefault();
});

keys.checked = window.localStorage.getItem(REMEMBERED) !== "off";
keys.addEventListener("change", () => {
  window.localStorage.setItem(REMEMBERED, keys.checked ? "on" : "off");
  show();
});
help.hidden = false;
show();
