// On a narrow screen the filters fold away when none is used, so that the list is what one sees first. Beside each
// value of a filter comes the number of rows it would leave, asked for when the list is there already.
"use strict";

const filters = document.querySelector("details.filters");

async function count(address) {
  const answer = await fetch(address + window.location.search, { credentials: "same-origin" });
  if (!answer.ok) return;
  for (const [name, numbers] of Object.entries(await answer.json())) {
    const select = filters.querySelector(`select[name="${name}"]`);
    for (const box of filters.querySelectorAll(`input[type="checkbox"][name="${name}"]`)) {
      box.closest("label").append(` (${numbers[box.value] ?? 0})`);
    }
    if (!select) continue;
    for (const option of select.options) {
      if (option.value) option.textContent += ` (${numbers[option.value] ?? 0})`;
    }
  }
}

if (filters) {
  const narrow = window.matchMedia("(max-width: 46rem)").matches;
  if (narrow && filters.dataset.used !== "yes") filters.open = false;
  if (filters.dataset.counts) count(filters.dataset.counts).catch(() => {}); // the list works without numbers
}
