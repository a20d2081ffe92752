// Starts the page. It tells a browser that cannot run the engine what to do,
// loads the Go module of the page, and says so when that fails.
"use strict";

(() => {
  // The smallest module with a SIMD instruction that every engine since 2022
  // knows: one function that splats 0 into a vector and counts its bits.
  const simdProbe = new Uint8Array([
    0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00, // magic and version
    0x01, 0x05, 0x01, 0x60, 0x00, 0x01, 0x7b, //       type: () -> v128
    0x03, 0x02, 0x01, 0x00, //                         one function of it
    0x0a, 0x0a, 0x01, 0x08, 0x00, //                   its body, no locals
    0x41, 0x00, 0xfd, 0x0f, 0xfd, 0x62, 0x0b, //       i32.const 0, i8x16.splat, i8x16.popcnt, end
  ]);

  const able = () => typeof WebAssembly === "object" && typeof Worker === "function" && WebAssembly.validate(simdProbe);

  // show puts one of the templates of index.html in the page's place.
  const show = (id, detail) => {
    const app = document.getElementById("app");
    app.replaceChildren(document.getElementById(id).content.cloneNode(true));
    app.setAttribute("data-state", id);
    const place = app.querySelector("[data-detail]");
    if (place && detail) place.textContent = detail;
    const again = app.querySelector("[data-reload]");
    if (again) again.addEventListener("click", () => location.reload());
  };

  // compile works while the file arrives; a host that sends the wrong
  // media type makes that impossible, and the file is read whole.
  const compile = async (address) => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address}: ${response.status} ${response.statusText}`);
    const type = response.headers.get("Content-Type") || "";
    if (type.startsWith("application/wasm")) return WebAssembly.compileStreaming(response);
    return WebAssembly.compile(await response.arrayBuffer());
  };

  // limit gives up on what is not needed when it does not come in time.
  const limit = (promise, seconds) => Promise.race([promise, new Promise((done) => setTimeout(done, seconds * 1000, null))]);

  // What workers start from is fetched once: more of them start when the network is gone.
  const workerScript = async () => {
    const texts = await Promise.all(["wasm_exec.js", "kernel.js", "worker.js"].map(async (name) => {
      const response = await fetch(name);
      if (!response.ok) throw new Error(`${name}: ${response.status} ${response.statusText}`);
      return response.text();
    }));
    return URL.createObjectURL(new Blob([texts.join("\n")], { type: "text/javascript" }));
  };

  const start = async () => {
    if (!able()) return show("boot-unsupported");
    // The page's Go calls this where it can go on no more.
    window.confusioFail = (detail) => show("boot-failed", detail);
    try {
      const page = compile("page.wasm");
      // The engine arrives beside the page; Go waits for it and reports if it
      // does not come.
      // Without the kernel module the engine is slower and computes the same.
      const kernel = limit(compile("kernel.wasm").catch(() => null), 10);
      window.confusioWorker = workerScript().catch(() => "worker.js");
      window.confusioEngine = compile("worker.wasm").then(async (engine) => ({ engine, kernel: await kernel }));
      window.confusioEngine.catch(() => {});
      const go = new Go();
      await go.run(await WebAssembly.instantiate(await page, go.importObject));
      show("boot-failed", "The page's program ended.");
    } catch (error) {
      show("boot-failed", String(error && error.message || error));
    }
  };

  start();
})();
