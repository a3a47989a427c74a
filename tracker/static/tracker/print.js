// One click for a page on paper. Without this script: the browser's own menu prints the same.
"use strict";

for (const button of document.querySelectorAll("button.print")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}
