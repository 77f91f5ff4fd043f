// What scripts add to pages that are complete without. A classic script, which also runs from a disk.
"use strict";

(() => {
  // Search: its script and the files of its index come once a reader is about to search. Nothing else may be
  // loaded as a script, and they only from the site's own folders.

  const form = document.querySelector("form.search");
  if (!form) return;
  const { script, index, version } = form.dataset;
  const checked = (address) => {
    if (address === script || (address.startsWith(index) && !address.includes(".."))) return address;
    throw new TypeError(address);
  };
  const policy = window.trustedTypes?.createPolicy("mingzhang", { createScriptURL: checked });

  const load = (address, onFailure) => {
    const element = document.createElement("script");
    element.src = policy ? policy.createScriptURL(address) : checked(address);
    element.addEventListener("error", onFailure);
    document.head.append(element);
  };

  // Each file of the index is a script that calls `mingzhangSearch` with its name and its text.
  const files = new Map();
  const arrivals = new Map();
  window.mingzhangSearch = (name, text) => arrivals.get(name)?.(text);
  window.mingzhangFile = (name) => {
    if (!files.has(name)) {
      files.set(name, new Promise((resolve, reject) => {
        arrivals.set(name, resolve);
        // With its version, so that files of different builds are never put together.
        load(`${index}${name}.js?v=${version}`, () => reject(new Error(name)));
      }));
      files.get(name).catch(() => files.delete(name));
    }
    return files.get(name);
  };

  let isAsked = false;
  const prepare = () => {
    if (isAsked) return;
    isAsked = true;
    load(script);
    window.mingzhangFile("index").catch(() => {});
  };
  form.addEventListener("focusin", prepare);
  addEventListener("hashchange", prepare);
  addEventListener("keydown", (event) => {
    if (event.key !== "/" || isAsked || event.target.matches("input, select, textarea")) return;
    event.preventDefault();
    form.elements.q.focus();
  });
  if (form.elements.q.value !== "" || /[#?&]q=/.test(location.href)) prepare();
})();
