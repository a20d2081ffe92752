// What a reader would do with the page, and a report of what there was to see.
"use strict";

(async () => {
  const problems = [];
  const note = (kind, what) => problems.push(`${kind}: ${what}`);
  addEventListener("error", (e) => note("error", e.message || (e.target && (e.target.src || e.target.href))), true);
  addEventListener("unhandledrejection", (e) => note("rejection", e.reason));
  addEventListener("securitypolicyviolation", (e) => note("policy", `${e.violatedDirective} ${e.blockedURI}`));
  const complain = console.error;
  console.error = (...words) => { note("console", words.join(" ")); complain(...words); };

  const until = async (seconds, seen) => {
    for (const end = performance.now() + 1000 * seconds; performance.now() < end;) {
      if (seen()) return true;
      await new Promise((wake) => setTimeout(wake, 100));
    }
    return false;
  };
  const readings = () => [...document.querySelectorAll("#hook .readings .big")]
    .map((n) => parseFloat(n.innerText.replace("−", "-")));

  const engine = await until(90, () => document.documentElement.dataset.engine === "ready");
  if (await until(60, () => readings()[0] < 0.5)) { // half and half is measured
    const slider = document.querySelector("#w");
    slider.value = "0";
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    await until(60, () => readings()[0] > 0.5);
  }
  const text = document.querySelector("#hook .focal .gen");
  const language = text ? text.lang : "";
  if (await until(60, () => !document.querySelector("#verify").disabled)) {
    document.querySelector("#verify").click();
    await until(240, () => document.querySelector("#check .bits li"));
  }
  await fetch("report", {
    method: "POST",
    body: JSON.stringify({
      Agent: navigator.userAgent,
      Engine: engine,
      K: readings().slice(0, 2).map((k) => (Number.isFinite(k) ? k : -1)),
      Language: language,
      Bits: [...document.querySelectorAll("#check .bits .same")].map((part) => part.title),
      Check: document.querySelector("#check").innerText,
      Problems: problems,
      Page: document.body.innerText.slice(0, 2000),
    }),
  });
})();
