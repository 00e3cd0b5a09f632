// The page's program: takes the newest picture from the stream of events, and says so when the stream has fallen silent.
"use strict";
(() => {
  // A beat comes every 3 seconds; three missed are a lost link.
  const SILENT = 9000;
  const body = document.body;
  const view = body.dataset.view;
  const byId = (id) => document.getElementById(id);
  const [stage, programme, said, link, clock] = ["stage", "programme", "said", "link", "clock"].map(byId);
  if (!view || !stage || !("EventSource" in window)) return;
  let source = null;
  let heard = Date.now();
  let wait = 0;
  let retry = 0;
  // The picture as it came: later ones may come as what is different.
  let picture = "";

  function age(seconds) {
    if (seconds < 120) return body.dataset.seconds.replace("%", seconds);
    if (seconds < 7200) return body.dataset.minutes.replace("%", Math.floor(seconds / 60));
    return body.dataset.hours.replace("%", Math.floor(seconds / 3600));
  }

  function look() {
    const silent = Date.now() - heard;
    const lost = silent > SILENT;
    const before = body.classList.contains("lost");
    if (lost) link.textContent = body.dataset.lost.replace("%", age(Math.floor(silent / 1000)));
    else if (before) link.textContent = "";
    // Said once: an age that is read out every second would be all that is heard.
    if (lost && !before && said) said.textContent = link.textContent;
    body.classList.toggle("lost", lost);
    // A link that is dead without an error is begun anew.
    if (lost && !retry && silent > SILENT + wait) again();
  }

  function alive() {
    heard = Date.now();
    wait = 0;
    look();
  }

  // Everybody at once after an interruption would be a storm: each waits a little longer than the one before, by chance.
  function again() {
    if (source) source.close();
    source = null;
    clearTimeout(retry);
    wait = Math.min(15000, wait * 2 + 1000);
    retry = setTimeout(listen, wait * (0.5 + Math.random() / 2));
  }

  function swap(element, html) {
    const open = [...element.querySelectorAll("details[open]")].map((d) => d.id);
    const focused = element.contains(document.activeElement) ? document.activeElement : null;
    const href = focused && focused.getAttribute("href");
    const inside = focused && focused.closest("details");
    element.innerHTML = html;
    for (const id of open) if (byId(id)) byId(id).open = true;
    if (href) for (const a of element.querySelectorAll("a")) if (a.getAttribute("href") === href) a.focus();
    if (inside && byId(inside.id)) byId(inside.id).querySelector("summary").focus();
  }

  function show(data, still) {
    picture = data;
    // What only goes on does not come in anew.
    body.classList.toggle("still", still);
    stage.list = null;
    swap(stage, data);
    const words = stage.querySelector("[data-said]").dataset.said;
    if (said && said.textContent !== words) said.textContent = words;
    body.classList.toggle("dark-screen", !!stage.querySelector(".black"));
    fit();
  }

  // The list of the hall's picture in `columns` side by side.
  function arrange(rows, list, columns) {
    const table = list.tagName === "TABLE";
    const items = [...list.querySelectorAll(table ? "tbody > tr" : "li")];
    const each = Math.ceil(items.length / columns);
    rows.replaceChildren();
    for (let at = 0; at < items.length; at += each) {
      const part = list.cloneNode(false);
      const into = table ? part.appendChild(document.createElement("tbody")) : part;
      for (const item of items.slice(at, at + each)) into.append(item.cloneNode(true));
      rows.append(part);
    }
    rows.className = "rows columns-" + columns;
  }

  // The largest letters in which everything fits, in points.
  function largest(least) {
    const fits = (size) => {
      stage.style.fontSize = size + "px";
      return stage.scrollHeight <= stage.clientHeight && stage.scrollWidth <= stage.clientWidth;
    };
    let [low, high] = [least, Math.max(12, Math.min(window.innerHeight / 6, window.innerWidth / 11))];
    if (!fits(low)) return 0;
    while (high - low > 0.5) {
      const middle = (low + high) / 2;
      if (fits(middle)) low = middle;
      else high = middle;
    }
    return low;
  }

  // The hall's picture in the largest letters that fit, with its list in as many columns as that takes.
  function fit() {
    if (view !== "hall") return;
    const rows = stage.querySelector(".rows");
    const list = rows && (stage.list || rows.firstElementChild);
    stage.list = list;
    let [best, columns] = [0, 1];
    for (let n = 1; n <= (list ? 4 : 1); n += 1) {
      if (list) arrange(rows, list, n);
      const size = largest(best || 4);
      if (size > best) [best, columns] = [size, n];
    }
    if (list) arrange(rows, list, columns);
    stage.style.fontSize = (best || 4) + "px";
  }

  function listen() {
    clearTimeout(retry);
    retry = 0;
    if (source) source.close();
    source = new EventSource("/events?view=" + view);
    source.addEventListener("hello", (e) => {
      // A newer program serves this page now.
      if (e.data !== body.dataset.version) return location.reload();
      alive();
    });
    source.addEventListener("stage", (e) => {
      alive();
      show(e.data, false);
    });
    source.addEventListener("step", (e) => {
      alive();
      const [, head, tail, all, middle] = e.data.match(/^(\d+) (\d+) (\d+) (.*)$/s);
      const next = picture.slice(0, head) + middle + (tail > 0 ? picture.slice(-tail) : "");
      // Not made of the same picture: the whole one comes with a new stream.
      if (next.length !== Number(all)) return again();
      show(next, true);
    });
    source.addEventListener("programme", (e) => {
      alive();
      if (programme) swap(programme, e.data);
    });
    source.addEventListener("beat", (e) => {
      alive();
      if (clock) clock.textContent = e.data;
    });
    source.onerror = again;
  }

  setInterval(look, 1000);
  window.addEventListener("resize", fit);
  window.addEventListener("online", listen);
  // A phone taken out of the pocket again.
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && Date.now() - heard > SILENT) listen();
  });
  body.classList.toggle("dark-screen", !!stage.querySelector(".black"));
  fit();
  listen();
})();
