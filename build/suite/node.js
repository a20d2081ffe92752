// Runs a Go program for js/wasm in Node together with the kernel module:
//
//   node node.js WASM_EXEC KERNEL_JS KERNEL_WASM PROGRAM ARGUMENTS…
//
// It stands in for the toolchain's own runner, which links nothing.
"use strict";

const fs = require("fs");
const [starter, linker, kernel, program, ...rest] = process.argv.slice(2);

globalThis.require = require;
globalThis.fs = fs;
globalThis.path = require("path");
globalThis.crypto ??= require("crypto").webcrypto;
require(starter);
require(linker);

(async () => {
  const go = new Go();
  go.argv = [program, ...rest];
  go.env = Object.assign({ TMPDIR: require("os").tmpdir() }, process.env);
  go.exit = process.exit;
  const engine = await WebAssembly.compile(fs.readFileSync(program));
  const link = kernelLink(engine, await WebAssembly.compile(fs.readFileSync(kernel)));
  const instance = await WebAssembly.instantiate(engine, { ...go.importObject, kernel: link.imports });
  link.join(instance);
  process.on("exit", (code) => {
    if (code !== 0 || go.exited) return;
    console.error("FAIL: the program waits for what never comes");
    process.exitCode = 1;
  });
  await go.run(instance);
})().catch((error) => {
  console.error(error);
  process.exit(1);
});
