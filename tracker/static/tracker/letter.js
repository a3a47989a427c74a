// Select a sentence of the letter to add it as a promise that was missed. Without this script: copy it into the form.
"use strict";

const text = document.querySelector(".letter-text");
const bar = document.querySelector(".selection");
const form = document.getElementById("toevoegen");
let chosen = "";

function selected() {
  const selection = document.getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return "";
  const range = selection.getRangeAt(0);
  if (!text.contains(range.commonAncestorContainer)) return "";
  const part = range.cloneContents();
  for (const number of part.querySelectorAll(".find-number, .hidden-but-read")) number.remove();
  return part.textContent.replace(/\s+/g, " ").trim();
}

document.addEventListener("selectionchange", () => {
  chosen = selected();
  bar.hidden = !chosen;
});

bar.querySelector("button").addEventListener("click", () => {
  form.open = true;
  const quote = form.querySelector("textarea");
  quote.value = chosen;
  bar.hidden = true;
  document.getSelection().removeAllRanges();
  form.scrollIntoView({ block: "center" });
  form.querySelector("select").focus({ preventScroll: true });
});
bar.querySelector("button").addEventListener("pointerdown", (event) => event.preventDefault());
