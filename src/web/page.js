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

  function age(seconds) {
    if (seconds < 120) return body.dataset.seconds.replace("%", seconds);
    if (seconds < 7200) return body.dataset.minutes.replace("%", Math.floor(seconds / 60));
    return body.dataset.hours.replace("%", Math.floor(seconds / 3600));
  }

  function look() {
    const silent = Date.now() - heard;
    const lost = silent > SILENT;
    if (lost) link.textContent = body.dataset.lost.replace("%", age(Math.floor(silent / 1000)));
    else if (body.classList.contains("lost")) link.textContent = "";
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

  function show(data) {
    swap(stage, data);
    const words = stage.querySelector("[data-said]").dataset.said;
    if (said && said.textContent !== words) said.textContent = words;
    body.classList.toggle("dark-screen", !!stage.querySelector(".black"));
    fit();
  }

  // The hall's picture in the largest letters that fit.
  function fit() {
    if (view !== "hall") return;
    const fits = () => stage.scrollHeight <= stage.clientHeight && stage.scrollWidth <= stage.clientWidth;
    let [low, high] = [6, Math.max(12, Math.min(window.innerHeight / 6, window.innerWidth / 11))];
    for (let i = 0; i < 14 && high - low > 0.5; i += 1) {
      const middle = (low + high) / 2;
      stage.style.fontSize = middle + "px";
      if (fits()) low = middle;
      else high = middle;
    }
    stage.style.fontSize = low + "px";
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
      show(e.data);
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
