// Keeps the page in the browser as the site is: reloads it in its place, exchanges its style sheets,
// and shows over it what keeps a newer site from being published. Only the preview puts this into pages.
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

  function take(state) {
    if (state.run !== run || state.pages > version) {
      letGo();
      location.reload();
      return;
    }
    if (state.version > version) {
      version = state.version;
      exchangeStyles();
    }
    show(state);
  }

  // A changed style sheet has a new address, which the page itself has when it is fetched again.
  async function exchangeStyles() {
    const styles = (page) => [...page.querySelectorAll('link[rel~="stylesheet"]')];
    const answer = await fetch(location.href, { cache: "no-store" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const [old, fresh] = [styles(document), styles(page)];
    if (old.length !== fresh.length) return location.reload();
    old.forEach((link, place) => {
      const href = fresh[place].getAttribute("href");
      if (link.getAttribute("href") === href) return;
      const successor = link.cloneNode();
      successor.setAttribute("href", href);
      // The page keeps its looks until the new sheet has come.
      successor.addEventListener("load", () => link.remove());
      link.after(successor);
    });
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
    if (fault.excerpt.length > 0) parts.push(make("pre", "", ...fault.excerpt.map(line)));
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
