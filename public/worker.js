// Starts the engine's Go module in a Web Worker. The page compiles the modules
// once and posts them here; from then on Go itself listens. boot.js puts the two other
// scripts before this one.
"use strict";

if (typeof Go !== "function") importScripts("wasm_exec.js", "kernel.js");

self.onmessage = async (event) => {
  self.onmessage = null;
  const go = new Go();
  const { engine, kernel } = event.data;
  const link = kernelLink(engine, kernel);
  const instance = await WebAssembly.instantiate(engine, { ...go.importObject, kernel: link.imports });
  link.join(instance);
  await go.run(instance);
  // Go never ends by itself: the page hears this as the worker's error.
  setTimeout(() => { throw new Error("the Go program ended"); });
};

self.addEventListener("unhandledrejection", (event) => {
  event.preventDefault();
  setTimeout(() => { throw event.reason; });
});
