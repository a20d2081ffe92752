// Runs kernel.test.wasm in a worker and shows what it prints.
"use strict";

const worker = new Worker("run.js");
worker.onmessage = (event) => {
  document.getElementById("log").textContent += event.data.text ?? "";
  if (event.data.ended) document.body.dataset.ended = "true";
};
worker.onerror = (event) => { document.getElementById("log").textContent += `FAIL ${event.message}`; };
