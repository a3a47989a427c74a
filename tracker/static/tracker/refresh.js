// While files are being read, the list is fetched again and put in place. Without this script: reload the page.
"use strict";

const PAUSE = 2000;

async function refresh() {
  const list = document.getElementById("bestanden");
  if (!list || list.dataset.busy !== "yes") return;
  if (!document.hidden) {
    try {
      const answer = await fetch(window.location.href, { credentials: "same-origin" });
      if (answer.ok) {
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const fresh = page.getElementById("bestanden");
        if (fresh && !list.contains(document.activeElement)) list.replaceWith(document.importNode(fresh, true));
      }
    } catch {
      // The server is away for a moment: the next look may succeed, and a reload says what is wrong.
    }
  }
  window.setTimeout(refresh, PAUSE);
}

window.setTimeout(refresh, PAUSE);
