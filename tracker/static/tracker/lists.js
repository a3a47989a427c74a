// On a narrow screen the filters fold away when none is used, so that the list is what one sees first.
"use strict";

const filters = document.querySelector("details.filters");
if (filters && filters.dataset.used !== "yes" && window.matchMedia("(max-width: 46rem)").matches) filters.open = false;
