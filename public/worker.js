// Starts the engine's Go module in a Web Worker. The page compiles the module
// once and posts it here; from then on Go itself listens.
"use strict";

importScripts("wasm_exec.js");

self.onmessage = async (event) => {
  self.onmessage = null;
  const go = new Go();
  const instance = await WebAssembly.instantiate(event.data, go.importObject);
  await go.run(instance);
  // Go never ends by itself: the page hears this as the worker's error.
  setTimeout(() => { throw new Error("the Go program ended"); });
};

self.addEventListener("unhandledrejection", (event) => {
  event.preventDefault();
  setTimeout(() => { throw event.reason; });
});
