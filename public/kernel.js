// Links the kernel module, which the build emits, with a Go module. The two need
// each other: Go imports the kernels, and they import Go's memory. A third
// module of a few hundred bytes stands between: its exports call through a table,
// which the kernel module fills when it comes.
"use strict";

// kernelLink prepares the imports of the Go module that is called engine; join
// is called with its instance before that runs. Where the kernel module is missing or
// does not fit, every import returns 0; Go asks `ready` first and hears that
// there is nothing to call.
globalThis.kernelLink = (engine, kernel) => {
  const imports = {};
  for (const { module, name } of WebAssembly.Module.imports(engine)) {
    if (module === "kernel") imports[name] = () => 0;
  }
  if (!kernel) return { imports, join() {} };
  try {
    const [bytes] = WebAssembly.Module.customSections(kernel, "trampoline");
    const trampoline = new WebAssembly.Instance(new WebAssembly.Module(bytes)).exports;
    for (const name of Object.keys(imports)) {
      if (typeof trampoline[name] !== "function") throw new Error(`the kernel module lacks ${name}`);
    }
    return {
      imports: trampoline,
      join: (instance) => {
        try {
          new WebAssembly.Instance(kernel, { go: { mem: instance.exports.mem }, trampoline });
        } catch (error) {
          console.warn(`without the kernel module: ${error}`);
        }
      },
    };
  } catch (error) {
    console.warn(`without the kernel module: ${error}`);
    return { imports, join() {} };
  }
};
