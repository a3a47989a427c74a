// Files or a whole folder, by button or by drag and drop, one by one, and for each what really became of it: sent,
// queued, read, failed because. Without this script the form sends them all at once and the list tells the same.
"use strict";

const form = document.querySelector("form.upload");
const field = form.querySelector("input[type=file]");
const list = form.querySelector(".upload-progress");
const summary = form.querySelector(".upload-summary");
const drop = form.querySelector(".drop");
const submit = form.querySelector(".button-primary");
const largest = Number(form.dataset.largest) * 1000000;
const PAUSE = 1500;
const MOST_ASKED = 100;
const waiting = new Map();
let asking = false;

function line(file) {
  const item = document.createElement("li");
  const name = document.createElement("span");
  const bar = document.createElement("progress");
  const state = document.createElement("span");
  name.textContent = file.webkitRelativePath || file.name;
  bar.max = 1;
  bar.value = 0;
  bar.setAttribute("aria-label", name.textContent);
  state.textContent = "wacht op verzending";
  item.append(name, bar, state);
  list.append(item);
  return { name, bar, state };
}

function show(shown, row) {
  shown.state.textContent = row.words;
  if (row.busy) shown.bar.removeAttribute("value");
  else shown.bar.value = 1;
  if (row.address && shown.name.tagName === "SPAN") {
    const link = document.createElement("a");
    link.href = row.address;
    link.textContent = shown.name.textContent;
    shown.name.replaceWith(link);
    shown.name = link;
  }
}

function fail(shown, words) {
  shown.bar.value = 1;
  shown.state.textContent = words;
}

async function ask() {
  if (asking) return;
  asking = true;
  while (waiting.size) {
    await new Promise((later) => { window.setTimeout(later, PAUSE); });
    const ids = Array.from(waiting.keys()).slice(0, MOST_ASKED);
    const query = ids.map((id) => `id=${id}`).join("&");
    try {
      const answer = await fetch(`${form.dataset.states}?${query}`, { credentials: "same-origin" });
      if (!answer.ok) continue;
      for (const row of (await answer.json()).files) {
        show(waiting.get(row.id), row);
        if (!row.busy) waiting.delete(row.id);
      }
    } catch {
      // The server is away for a moment; the files are kept there, so the next look tells.
    }
  }
  asking = false;
}

function send(file, shown) {
  return new Promise((done) => {
    const data = new FormData(form);
    data.delete(field.name);
    data.append(field.name, file, file.name);
    const request = new XMLHttpRequest();
    request.open("POST", form.action || window.location.href);
    request.setRequestHeader("Accept", "application/json");
    request.timeout = 300000;
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) shown.bar.value = event.loaded / event.total;
      shown.state.textContent = event.loaded < event.total ? "wordt verstuurd" : "verstuurd";
    });
    request.addEventListener("load", () => {
      if (request.status === 200) {
        const row = JSON.parse(request.responseText).files[0];
        show(shown, row);
        if (row.busy) waiting.set(row.id, shown);
        ask();
      } else fail(shown, `niet gelukt (antwoord ${request.status})`);
      done();
    });
    request.addEventListener("error", () => { fail(shown, "niet gelukt: de verbinding viel weg"); done(); });
    request.addEventListener("timeout", () => { fail(shown, "niet gelukt: het duurde te lang"); done(); });
    request.send(data);
  });
}

async function sendAll(files) {
  if (!files.length) {
    summary.textContent = "Hier zit geen bestand in.";
    return;
  }
  list.hidden = false;
  submit.disabled = true;
  const lines = files.map((file) => [file, line(file)]);
  let sent = 0;
  for (const [file, shown] of lines) {
    if (file.size > largest) fail(shown, `geweigerd: groter dan ${form.dataset.largest} MB`);
    else await send(file, shown);
    sent += 1;
    summary.textContent = `${sent} van ${files.length} verstuurd.`;
  }
  submit.disabled = false;
  field.value = "";
  const link = document.createElement("a");
  link.href = form.dataset.list;
  link.textContent = "Bekijk de ingelezen bestanden";
  summary.append(" ", link);
}

form.addEventListener("submit", (event) => {
  if (!field.files.length) return;
  event.preventDefault();
  sendAll(Array.from(field.files));
});

const folder = form.querySelector(".folder");
folder.hidden = false;
folder.addEventListener("click", () => {
  const picker = document.createElement("input");
  picker.type = "file";
  picker.webkitdirectory = true;
  picker.addEventListener("change", () => sendAll(Array.from(picker.files)));
  picker.click();
});

// What is dropped: files, and folders with all that is in them. A folder gives its entries a hundred at a time.
async function filesOf(entry) {
  if (entry.isFile) return [await new Promise((found, missed) => { entry.file(found, missed); })];
  const reader = entry.createReader();
  const files = [];
  for (;;) {
    const some = await new Promise((found, missed) => { reader.readEntries(found, missed); });
    if (!some.length) return files;
    for (const inner of some) files.push(...await filesOf(inner));
  }
}

async function sendDropped(data) {
  const entries = Array.from(data.items, (item) => item.webkitGetAsEntry?.()).filter(Boolean);
  if (!entries.length) return sendAll(Array.from(data.files));
  const files = [];
  for (const entry of entries) files.push(...await filesOf(entry));
  return sendAll(files);
}

for (const kind of ["dragover", "dragleave", "drop"]) {
  drop.addEventListener(kind, (event) => {
    event.preventDefault();
    drop.classList.toggle("over", kind === "dragover");
    if (kind === "drop") sendDropped(event.dataTransfer).catch(() => { summary.textContent = "De map is niet te lezen."; });
  });
}
