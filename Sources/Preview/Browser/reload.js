// Keeps the page in the browser as the site is: exchanges what changed in it, reloads it where that is
// not enough, and shows over it what keeps a newer site from being published. Only the preview puts this
// into pages.
(() => {
  "use strict";

  const script = document.currentScript;
  const run = script.dataset.run;
  let version = Number(script.dataset.version);
  const isChinese = document.documentElement.lang.startsWith("zh");
  const choose = (chinese, english) => (isChinese ? chinese : english);

  // One connection for each page that is looked at. Browsers open six at most to one address, so a
  // page in the background lets go of its own; when it comes to the front it is told what it missed.
  let events;

  function listen() {
    if (document.visibilityState !== "visible" || events) return;
    events = new EventSource(new URL("events", script.src));
    events.onmessage = (event) => take(JSON.parse(event.data));
    events.onerror = () => {
      // The browser tries again by itself, unless it was answered with something else.
      if (events?.readyState !== EventSource.CLOSED) return;
      events = undefined;
      setTimeout(listen, 1000);
    };
  }

  function letGo() {
    events?.close();
    events = undefined;
  }

  document.addEventListener("visibilitychange", () => {
    document.visibilityState === "visible" ? listen() : letGo();
  });
  addEventListener("pagehide", letGo);
  addEventListener("pageshow", listen);
  listen();

  let state;
  let isBusy = false;

  async function take(news) {
    state = news;
    show(state);
    if (state.run !== run) return location.reload();
    if (isBusy) return;
    isBusy = true;
    try {
      while (state.version > version) await renew();
    } catch {
      // The preview has ended; once it listens again, it will tell what is so.
    }
    isBusy = false;
  }

  // Without its style sheets, its title and this script a page is its frame and its body. Where only the
  // body changed, it is exchanged: that is seen after 8 ms, a reload after 45, and nothing moves.
  const styles = (page) => [...page.querySelectorAll('link[rel~="stylesheet"]')];

  function frame(page) {
    const root = page.documentElement.cloneNode(false);
    const head = page.head.cloneNode(true);
    const others = 'title, script[data-run], script[type$="json"], link[rel~="stylesheet"]';
    head.querySelectorAll(others).forEach((each) => each.remove());
    root.append(head);
    return root.outerHTML;
  }

  // The theme's own script works on the body that it finds, and is run again for a new one; what other
  // scripts do, nobody knows. A page that was searched has those of the search and of its index by now.
  const isPlain = (page) =>
    [...page.scripts].every(
      (each) => each.dataset.run || each.type.endsWith("json") || /\bassets\/site\.[0-9a-f]+\.js$/.test(each.src),
    );

  function runAgain() {
    for (const script of document.querySelectorAll("script[src]:not([data-run])")) {
      const again = document.createElement("script");
      again.src = script.src;
      script.replaceWith(again);
    }
  }

  const parts = (page) => ({ frame: frame(page), body: page.body.outerHTML });
  let served = parts(document);

  async function renew() {
    const answer = await fetch(location.href, { cache: "no-store" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = parts(page);
    const isSame = fresh.body === served.body;
    if (fresh.frame !== served.frame || !(isSame || (isPlain(page) && isPlain(document)))) {
      location.reload();
      return new Promise(() => {});
    }
    version = Number(page.querySelector("script[data-run]").dataset.version);
    await exchangeStyles(styles(page));
    document.title = page.title;
    if (!isSame) {
      document.body.replaceWith(page.body);
      runAgain();
    }
    served = fresh;
  }

  // A changed style sheet has a new address. The page keeps its looks until all new ones have come; a
  // sheet that stays is not touched, since the browser would fetch it again.
  async function exchangeStyles(fresh) {
    const old = styles(document);
    const stays = (place) => old[place]?.getAttribute("href") === fresh[place]?.getAttribute("href");
    const coming = [];
    fresh.forEach((link, place) => {
      if (stays(place)) return;
      const successor = link.cloneNode();
      coming.push(new Promise((done) => (successor.onload = successor.onerror = done)));
      old[place] ? old[place].after(successor) : document.head.append(successor);
    });
    await Promise.all(coming);
    old.forEach((link, place) => stays(place) || link.remove());
  }

  // The faults stand in a tree of their own, where the site's style sheets do not reach.

  function make(tag, className, ...children) {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.append(...children);
    return element;
  }

  let panel;
  let shown = "[]";

  function show(state) {
    const faults = JSON.stringify(state.faults);
    if (faults === shown) return;
    shown = faults;
    panel ??= makePanel();
    panel.list.replaceChildren(...state.faults.map(card));
    if (state.unlisted > 0) {
      const rest = choose(`另有 ${state.unlisted} 处`, `and ${state.unlisted} more`);
      panel.list.append(make("li", "rest", rest));
    }
    panel.title.textContent = title(state.faults.length + state.unlisted);
    panel.fold.open = true;
    reveal();
  }

  // Nothing is seen before the style sheet has come. The faulty text of a long line is brought into
  // view; the page itself is not moved.
  function reveal() {
    panel.host.hidden = shown === "[]" || !panel.style.sheet;
    for (const mark of panel.list.querySelectorAll("mark")) {
      const excerpt = mark.closest("pre");
      excerpt.scrollLeft = mark.offsetLeft - excerpt.clientWidth / 3;
    }
  }

  function title(count) {
    if (isChinese) return `${count} 处问题，网站仍是上一次建成的样子`;
    return count === 1
      ? "1 fault; the site stays as it was last built"
      : `${count} faults; the site stays as it was last built`;
  }

  function makePanel() {
    const host = make("mingzhang-faults");
    host.hidden = true;
    const heading = make("strong");
    const list = make("ol");
    const fold = make("details", "", make("summary", "", heading), list);
    fold.open = true;
    const section = make("section", "", fold);
    section.setAttribute("role", "alert");
    section.lang = choose("zh-Hans", "en");
    const style = make("link");
    style.rel = "stylesheet";
    style.href = new URL(`faults.css?${run}`, script.src);
    style.addEventListener("load", reveal);
    host.attachShadow({ mode: "open" }).append(style, section);
    document.documentElement.append(host);
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape") fold.open = false;
    });
    return { host, style, title: heading, fold, list };
  }

  function card(fault) {
    const text = (wording) => choose(wording.chinese, wording.english);
    const severity = fault.severity === "error" ? choose("错误", "error") : choose("警告", "warning");
    const parts = [
      make("p", "place", make("span", fault.severity, severity), " ", make("code", "", fault.place)),
      make("p", "message", text(fault.message)),
    ];
    if (fault.excerpt.length > 0) {
      const excerpt = make("pre", "", ...fault.excerpt.map(line));
      excerpt.tabIndex = 0; // A long line can be scrolled with the keyboard too.
      parts.push(excerpt);
    }
    if (fault.remedy) {
      const label = choose("办法：", "What to do: ");
      parts.push(make("p", "remedy", make("b", "", label), text(fault.remedy)));
    }
    parts.push(make("p", "code", fault.code));
    return make("li", "", ...parts);
  }

  function line(line) {
    const parts = [make("i", "", String(line.number)), line.before];
    if (line.marked) parts.push(make("mark", "", line.marked));
    return make("span", line.marked ? "faulty" : "", ...parts, line.after);
  }
})();
