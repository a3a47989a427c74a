// One box that ticks all boxes of a list, in the head of the column with boxes. Without this script: tick them one by one.
"use strict";

for (const form of document.querySelectorAll("form.choosing")) {
  const boxes = Array.from(form.querySelectorAll("input[name=chosen]"));
  const all = document.createElement("input");
  const words = document.createElement("span");
  const label = document.createElement("label");
  const bar = document.createElement("p");
  all.type = "checkbox";
  all.autocomplete = "off";
  words.textContent = "Alles op deze bladzijde aankruisen";
  label.className = "check small";
  label.append(all, words);
  bar.className = "choose-all";
  bar.append(label);
  form.querySelector(".table-frame").before(bar);

  const tell = () => {
    const ticked = boxes.filter((box) => box.checked).length;
    all.checked = ticked === boxes.length;
    all.indeterminate = ticked > 0 && !all.checked;
    words.textContent = ticked ? `${ticked} aangekruist` : "Alles op deze bladzijde aankruisen";
  };
  all.addEventListener("change", () => {
    for (const box of boxes) box.checked = all.checked;
    tell();
  });
  form.addEventListener("change", (event) => { if (event.target.name === "chosen") tell(); });
  tell();
}
