// Runs program.wasm in a worker and shows what it prints, and how it ended.
"use strict";

const worker = new Worker("run.js");
const show = (text) => { document.getElementById("log").textContent += text; };
const end = (code) => { document.body.dataset.ended = code; };

worker.onmessage = ({ data }) => {
  if ("text" in data) show(data.text);
  if ("code" in data) end(data.code);
};
worker.onerror = (event) => {
  show(`${event.message}\n`);
  end(-1);
};
