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
  const raw = (node) => [...(node?.childNodes || [])].map((each) =>
    each instanceof Text ? each.data : each.matches?.(left) === false ? raw(each) : "").join("");
  const textOf = (node) => raw(node).replace(/\s+/g, " ").trim();

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

  const copy = async (text, status, message) => {
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
    status.textContent = message;
  };

  // Sorting and filtering: the address says what is chosen, and lists follow it.

  // The order of words, made for the first sorting: no page waits for its tables.
  let collator;
  const compareWords = (one, other) =>
    (collator ??= new Intl.Collator("zh", { numeric: true })).compare(one, other);
  const plain = (text) => text.normalize("NFKC").replace(/[\p{Pd}─−]+/gu, "-").toLowerCase();
  const chosen = () => new URLSearchParams(location.hash.slice(1));

  // Shows what is chosen under a name, now and whenever it is something else.
  const follow = (name, show) => {
    let last = "";
    const look = () => {
      const choice = chosen().get(name) || "";
      if (choice !== last) show(choice);
      last = choice;
    };
    addEventListener("popstate", look);
    look();
  };

  const choose = (name, value, change) => {
    const all = chosen();
    all.set(name, value);
    history[change](null, "", "#" + new URLSearchParams([...all].filter((each) => each[1])));
    dispatchEvent(new Event("popstate"));
  };

  const makeSortable = (table, name, label) => {
    const body = table.tBodies[0], rows = [...body.rows];
    // Of two rows of headings, those in the first that span no columns stand before all others.
    const headings = [...table.tHead.querySelectorAll("[scope=col]")];

    // Blank cells come last, whichever way it goes; equal ones keep the order of the table. A difference in
    // words is none.
    const number = (text) => parseFloat(text.replaceAll(",", "")) || 0;
    const sorted = (column, way) => {
      const compare = headings[column].matches(".n")
        ? (one, other) => number(one) - number(other) : compareWords;
      return rows.map((row) => [row, plain(textOf(row.cells[column]))])
        .sort(([, one], [, other]) => one && other ? way * compare(one, other) : !one - !other)
        .map(([row]) => row);
    };

    follow(name, (order) => {
      const way = order < "0" ? -1 : 1, column = way * order - 1;
      body.append(...(headings[column] ? sorted(column, way) : rows));
      headings.forEach((heading, index) => {
        heading.ariaSort = index === column ? (way < 0 ? "descending" : "ascending") : null;
      });
    });

    headings.forEach((heading, index) => {
      const button = document.createElement("button");
      const rising = String(index + 1), falling = "-" + rising;
      const next = { [rising]: falling, [falling]: "" };
      if (heading.querySelector("a, .k")) {
        // The link leads to the glossary and the button lies around it; the label is seen on phones.
        heading.abbr = heading.textContent.trim();
        button.ariaLabel = label.replace("{column}", heading.abbr);
      }
      if (!heading.querySelector("a")) button.append(...heading.childNodes);
      heading.append(button);
      button.addEventListener("click", () => {
        choose(name, next[chosen().get(name)] ?? rising, "pushState");
      });
    });
    table.classList.add("ready");
  };

  // Rows are found by their own words and those of the headings they stand under; a heading that nothing is
  // left under goes too.
  const makeFilter = (scope, name, field, status, message) => {
    const all = (selector) => [...scope.querySelectorAll(selector)];
    const rows = all("tbody tr:not(.group), li:not(td li)");
    const partsOf = (row) =>
      ["tbody", "section"].map((kind) => row.closest(kind)).filter((part) => scope.contains(part));
    const textsOf = (row) => [
      ...partsOf(row).map((part) => part.querySelector(".group, h2, h3")), ...(row.cells || [row]),
    ].map(textOf);
    let texts;

    follow(name, (words) => {
      texts ??= rows.map((row) => plain(textsOf(row).join(" ")));
      const wanted = plain(words).split(" ");
      rows.forEach((row, index) => {
        row.hidden = !wanted.every((each) => texts[index].includes(each));
      });
      const found = rows.filter((row) => !row.hidden);
      const left = new Set(found.flatMap(partsOf));
      for (const part of all("tbody, section")) part.hidden = !left.has(part);
      for (const fold of all("details")) fold.open = words !== "";
      const shown = message.replace("{shown}", found.length).replace("{all}", rows.length);
      status.textContent = words && shown;
      if (field.value !== words) field.value = words;
    });

    const filter = (event) => event.isComposing || choose(name, field.value, "replaceState");
    field.addEventListener("input", filter);
    field.addEventListener("compositionend", filter);
  };

  // Where an address leads to the heading of what is folded, it leads into it.
  const unfold = () => {
    document.getElementById(location.hash.slice(1))?.closest("details")?.setAttribute("open", "");
  };
  addEventListener("hashchange", unfold);
  unfold();

  for (const button of document.querySelectorAll("[data-copies]")) {
    const { copies, copied } = button.dataset;
    button.addEventListener("click", () => {
      copy(document.getElementById(copies).textContent, button.nextElementSibling, copied);
    });
    button.hidden = false;
  }

  for (const tools of document.querySelectorAll(".tools")) {
    const scope = tools.parentElement, table = scope.querySelector(":scope > table");
    const field = tools.querySelector("input"), status = tools.querySelector("[role=status]");
    // Of several tables on a page, all but one have a name of their own.
    const own = table?.id ? "-" + table.id : "", { sort, shown, copied } = tools.dataset;
    if (table?.matches(".long")) makeSortable(table, "sort" + own, sort);
    if (field) makeFilter(scope, "find" + own, field, status, shown);
    tools.querySelector("button")?.addEventListener("click", () => {
      const parts = [...table.children].filter((part) => part.rows && !part.hidden);
      copy(parts.flatMap(linesOf).join(""), status, copied);
    });
    tools.hidden = false;
  }
})();

(() => {
  // Search: its scripts and the files of its index come once a reader is about to search. Nothing else may be
  // loaded as a script, and they only from the site's own folders.

  const form = document.querySelector("form.search");
  if (!form) return;
  const { index, version } = form.dataset, scripts = form.dataset.scripts.split(" ");
  const checked = (address) => {
    // The index may stand above the page, and nothing above the index is meant.
    const isOfIndex = address.startsWith(index) && !address.includes("..", index.length);
    if (isOfIndex || scripts.includes(address)) return address;
    throw new TypeError(address);
  };
  const policy = window.trustedTypes?.createPolicy("mingzhang", { createScriptURL: checked });

  const load = (address, onEnd) => {
    const element = document.createElement("script");
    element.src = policy ? policy.createScriptURL(address) : checked(address);
    // The scripts in their order, files of the index as they come.
    element.async = !scripts.includes(address);
    for (const end of ["load", "error"]) element.addEventListener(end, onEnd);
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
        // With its version, so that files of different builds are never put together. What has come by the end
        // stays; where a server sends a page for a missing file, nothing has.
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
    const status = form.querySelector("[role=status]");
    // The last one tells that it runs.
    scripts.forEach((each, index) => load(each, () => {
      if (index > 0 && !("ready" in form.dataset)) status.textContent = status.dataset.failed;
    }));
    window.mingzhangFile("index").catch(() => {});
  };
  form.addEventListener("focusin", prepare);
  addEventListener("hashchange", prepare);
  addEventListener("keydown", (event) => {
    if (event.key !== "/" || isAsked || event.target.matches("input, select, textarea")) return;
    event.preventDefault();
    form.elements.q.focus();
  });
  if (form.elements.q.value !== "" || /[#?].*=/.test(location.href)) prepare();
})();
