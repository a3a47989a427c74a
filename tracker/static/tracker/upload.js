// Drag and drop, and one bar per file that says what became of it. Without this script the form does the same at once.
"use strict";

const form = document.querySelector("form.upload");
const field = form.querySelector("input[type=file]");
const list = form.querySelector(".upload-progress");
const drop = form.querySelector(".drop");
const button = form.querySelector("button");
const largest = Number(form.dataset.largest) * 1000000;
const STATES = {
  queued: "in de wachtrij", reading: "wordt gelezen", read: "gelezen", duplicate: "al eerder ingelezen",
  failed: "niet gelukt", refused: "geweigerd",
};

function line(file) {
  const item = document.createElement("li");
  const name = document.createElement("span");
  const bar = document.createElement("progress");
  const state = document.createElement("span");
  name.textContent = file.name;
  bar.max = 1;
  bar.value = 0;
  bar.setAttribute("aria-label", file.name);
  state.textContent = "wacht";
  item.append(name, bar, state);
  list.append(item);
  return { bar, state };
}

function send(file, shown) {
  return new Promise((done) => {
    const data = new FormData(form);
    data.delete(field.name);
    data.append(field.name, file, file.name);
    const request = new XMLHttpRequest();
    const end = (words) => { shown.bar.value = 1; shown.state.textContent = words; done(); };
    request.open("POST", form.action || window.location.href);
    request.setRequestHeader("Accept", "application/json");
    request.timeout = 300000;
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) shown.bar.value = event.loaded / event.total;
      shown.state.textContent = event.loaded < event.total ? "wordt verstuurd" : "wordt gelezen";
    });
    request.addEventListener("load", () => {
      if (request.status !== 200) return end(`niet gelukt (antwoord ${request.status})`);
      const row = JSON.parse(request.responseText).files[0];
      return end(row.reason ? `${STATES[row.state]}: ${row.reason}` : STATES[row.state]);
    });
    request.addEventListener("error", () => end("niet gelukt: de verbinding viel weg"));
    request.addEventListener("timeout", () => end("niet gelukt: het duurde te lang"));
    request.send(data);
  });
}

async function sendAll(files) {
  list.hidden = false;
  button.disabled = true;
  const waiting = files.map((file) => [file, line(file)]);
  for (const [file, shown] of waiting) {
    if (file.size > largest) {
      shown.state.textContent = `geweigerd: groter dan ${form.dataset.largest} MB`;
      continue;
    }
    await send(file, shown);
  }
  button.disabled = false;
  field.value = "";
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = form.dataset.list;
  link.textContent = "Klaar. Bekijk de ingelezen bestanden";
  item.append(link);
  list.append(item);
}

form.addEventListener("submit", (event) => {
  if (!field.files.length) return;
  event.preventDefault();
  sendAll(Array.from(field.files));
});
for (const kind of ["dragover", "dragleave", "drop"]) {
  drop.addEventListener(kind, (event) => {
    event.preventDefault();
    drop.classList.toggle("over", kind === "dragover");
    if (kind === "drop") sendAll(Array.from(event.dataTransfer.files));
  });
}
