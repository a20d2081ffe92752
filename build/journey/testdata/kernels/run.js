// Runs a Go test program with the kernel module, as worker.js runs the engine.
"use strict";

importScripts("wasm_exec.js", "kernel.js");

const decoder = new TextDecoder();
globalThis.fs.writeSync = (_, bytes) => {
  postMessage({ text: decoder.decode(bytes) });
  return bytes.length;
};

(async () => {
  const [engine, kernel] = await Promise.all(["kernel.test.wasm", "kernel.wasm"].map((name) => WebAssembly.compileStreaming(fetch(name))));
  const go = new Go();
  go.argv = ["kernel.test", "-test.v"];
  const link = kernelLink(engine, kernel);
  const instance = await WebAssembly.instantiate(engine, { ...go.importObject, kernel: link.imports });
  link.join(instance);
  await go.run(instance);
  postMessage({ ended: true });
  close(); // a timer of Go's, such as the collector's, would find no program
})();
