// Keys for the work list: j and k move, b says yes, v says no. Every key does what a button on the page does too.
"use strict";

const items = Array.from(document.querySelectorAll("#werk > article"));
let current = -1;

function go(step) {
  if (!items.length) return;
  current = Math.min(Math.max(current + step, 0), items.length - 1);
  for (const item of items) item.classList.toggle("current", item === items[current]);
  items[current].tabIndex = -1;
  items[current].focus({ preventScroll: true });
  items[current].scrollIntoView({ block: "center" });
}

document.addEventListener("focusin", (event) => {
  const at = items.findIndex((item) => item.contains(event.target));
  if (at >= 0) current = at;
});

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input:not([type=hidden]), textarea, select")) return;
  if (event.key === "j") go(1);
  else if (event.key === "k") go(-1);
  else if ((event.key === "b" || event.key === "v") && current >= 0) {
    const button = items[current].querySelector(`button[data-key="${event.key}"]`);
    if (button) button.click();
  } else return;
  event.preventDefault();
});

for (const help of document.querySelectorAll(".keys-help")) help.hidden = false;
if (items.length && window.location.hash === "") go(1);
