// Runs a Go test program with the kernel module, as worker.js runs the engine.
"use strict";

importScripts("wasm_exec.js", "kernel.js");

const decoder = new TextDecoder();
globalThis.fs.writeSync = (_, bytes) => {
  postMessage({ text: decoder.decode(bytes, { stream: true }) });
  return bytes.length;
};

(async () => {
  const [engine, kernel] = await Promise.all(["program.wasm", "kernel.wasm"].map((name) => WebAssembly.compileStreaming(fetch(name))));
  const go = new Go();
  go.argv = ["program", ...await (await fetch("arguments.json")).json()];
  let code = 0;
  go.exit = (status) => { code = status; };
  const link = kernelLink(engine, kernel);
  const instance = await WebAssembly.instantiate(engine, { ...go.importObject, kernel: link.imports });
  link.join(instance);
  await go.run(instance);
  postMessage({ code });
  close();
})();
