// What scripts add to pages that are complete without: a classic script, to run from a disk as well.
"use strict";

(() => {
  // Reading preferences: style sheets see the boxes in the page's head, and here they are remembered.

  const key = "mingzhang-reading";
  const boxes = [...document.querySelectorAll("header [type=checkbox]")];

  const show = () => {
    for (const { id, checked } of boxes) document.documentElement.classList.toggle(id, checked);
  };

  const recall = () => {
    try {
      const names = (localStorage.getItem(key) || "").split(" ");
      for (const box of boxes) box.checked = names.includes(box.id);
    } catch { /* A browser that keeps nothing shows what is chosen on this page. */ }
    show();
  };

  const remember = () => {
    show();
    try {
      localStorage.setItem(key, boxes.filter((box) => box.checked).map((box) => box.id).join(" "));
    } catch { /* As above. */ }
  };

  for (const box of boxes) box.addEventListener("change", remember);
  // A page that comes back as it was left has not seen what was chosen since.
  addEventListener("pageshow", recall);
  recall();

  // Style sheets that do not know whether scripts run have kept no room for what follows.
  if (!matchMedia("(scripting: enabled)").matches) return;

  // Texts of cells: without labels for narrow screens, what only prints, our readings and links to
  // other projects; empty where the table is blank.

  const left = ".k, .form, .reading, .blank, .also";
  const raw = (node) => [...node.childNodes].map((each) =>
    each instanceof Text ? each.data : each.matches?.(left) === false ? raw(each) : "").join("");
  const textOf = (cell) => raw(cell).replace(/\s+/g, " ").trim();

  // Copying

  // A spreadsheet would take what begins like a formula for one.
  const guarded = (text) =>
    /^[=+@-]/.test(text) && !/^[+-]?[\d.,]+%?$/.test(text) ? "'" + text : text;

  // The shown rows of a part of a table; a cell that spans several stands in each of them.
  const linesOf = (part) => {
    const rows = [...part.rows].filter((row) => !row.hidden && !row.matches(".form"));
    const lines = rows.map(() => []);
    rows.forEach((row, y) => {
      let x = 0;
      for (const cell of row.cells) {
        if (cell.matches(left)) continue;
        while (lines[y][x] !== undefined) x += 1;
        for (const line of lines.slice(y, y + cell.rowSpan)) {
          line[x] = guarded(textOf(cell));
          for (let more = 1; more < cell.colSpan; more += 1) line[x + more] = "";
        }
      }
    });
    return lines.map((line) => line.join("\t") + "\n");
  };

  const copy = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
    } catch {
      const focused = document.activeElement, area = document.createElement("textarea");
      area.className = "skip";
      area.value = text;
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
      focused.focus();
    }
  };

  // Sorting and filtering: the address says what is chosen, and tables follow it.

  const collator = new Intl.Collator("zh", { numeric: true });
  const plain = (text) => text.normalize("NFKC").replace(/[-—–－─‐]+/g, "-").toLowerCase();
  const chosen = () => new URLSearchParams(location.hash.slice(1));
  const followers = [];
  const follow = () => followers.forEach((each) => each());

  const choose = (name, value, change) => {
    const all = chosen();
    all.set(name, value);
    history[change](null, "", "#" + new URLSearchParams([...all].filter((each) => each[1])));
    follow();
  };

  const makeList = (table, tools, field, status, suffix) => {
    const sort = "sort" + suffix, find = "find" + suffix;
    const headings = [...table.tHead.rows[0].cells], body = table.tBodies[0];
    const rows = [...body.rows];
    let texts, lastOrder = "", lastWords = "";

    // Blank cells come last, whichever way it goes; equal ones keep the order of the table.
    const sorted = (column, way) => {
      const isNumber = headings[column].matches(".n");
      const value = (text) => isNumber ? text.replace(/[,%]/g, "") : plain(text);
      const compare = isNumber ? (one, other) => one - other : collator.compare;
      return rows.map((row) => [row, value(textOf(row.cells[column]))])
        .sort(([, one], [, other]) => one && other ? way * compare(one, other) : !one - !other)
        .map(([row]) => row);
    };

    followers.push(() => {
      const order = chosen().get(sort) || "", words = chosen().get(find) || "";
      if (order !== lastOrder) {
        const way = order < "0" ? -1 : 1, column = way * order - 1;
        body.append(...(headings[column] ? sorted(column, way) : rows));
        headings.forEach((heading, index) => {
          heading.ariaSort = index === column ? (way < 0 ? "descending" : "ascending") : null;
        });
        lastOrder = order;
      }
      if (words !== lastWords) {
        texts ??= rows.map((row) => plain([...row.cells].map(textOf).join(" ")));
        const parts = plain(words).split(" ");
        const found = texts.map((text) => parts.every((part) => text.includes(part)));
        rows.forEach((row, index) => { row.hidden = !found[index]; });
        const count = found.filter(Boolean).length;
        const shown = tools.dataset.shown.replace("{shown}", count).replace("{all}", rows.length);
        status.textContent = words && shown;
        if (field.value !== words) field.value = words;
        lastWords = words;
      }
    });

    headings.forEach((heading, index) => {
      const button = document.createElement("button");
      const first = String(index + 1), second = "-" + first;
      if (heading.querySelector("a")) {
        // The link leads to the glossary; the button lies around it.
        heading.abbr = textOf(heading);
        button.ariaLabel = tools.dataset.sort.replace("{column}", heading.abbr);
      } else {
        button.append(...heading.childNodes);
      }
      heading.append(button);
      button.addEventListener("click", () => {
        const now = chosen().get(sort);
        choose(sort, now === first ? second : now === second ? "" : first, "pushState");
      });
    });
    const filter = (event) => event.isComposing || choose(find, field.value, "replaceState");
    field.addEventListener("input", filter);
    field.addEventListener("compositionend", filter);
    table.classList.add("ready");
  };

  for (const button of document.querySelectorAll("[data-copies]")) {
    button.addEventListener("click", async () => {
      await copy(document.getElementById(button.dataset.copies).textContent);
      button.nextElementSibling.textContent = button.dataset.copied;
    });
    button.hidden = false;
  }

  document.querySelectorAll(".tools").forEach((tools, index) => {
    const table = tools.parentElement.querySelector("table"), field = tools.querySelector("input");
    const status = tools.querySelector("[role=status]");
    tools.querySelector("button").addEventListener("click", async () => {
      await copy([...table.children].filter((part) => part.rows).flatMap(linesOf).join(""));
      status.textContent = tools.dataset.copied;
    });
    if (field) makeList(table, tools, field, status, index ? index + 1 : "");
    tools.hidden = false;
  });
  addEventListener("popstate", follow);
  follow();
})();

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
