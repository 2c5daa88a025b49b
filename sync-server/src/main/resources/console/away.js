// Says so when the server does not answer, and stops saying so by itself when it does. Without this file every page works.
(function () {
  "use strict";
  const often = 2000, seldom = 15000;
  let banner = null;
  let timer;

  function say() {
    if (banner) return;
    banner = document.createElement("div");
    banner.className = "banner trouble away";
    banner.setAttribute("role", "alert");
    banner.innerHTML = '<svg class="icon" aria-hidden="true"><use href="/look/icons.svg#offline"/></svg><p class="banner-text"><b>The server does not answer.</b></p>';
    banner.lastChild.append(" What you see may be old, and nothing you send now arrives. This page goes on by itself when the server is back; tills sell on meanwhile.");
    document.querySelector("main").prepend(banner);
  }

  function back() {
    banner?.remove();
    banner = null;
  }

  async function look() {
    clearTimeout(timer);
    if (!document.hidden) {
      const there = await fetch("/v1/health", { cache: "no-store", signal: AbortSignal.timeout(5000) }).then((answer) => answer.ok, () => false);
      if (there) back();
      else say();
    }
    clearTimeout(timer);
    timer = setTimeout(look, banner ? often : seldom);
  }

  timer = setTimeout(look, seldom);
  document.addEventListener("htmx:sendError", look);
  document.addEventListener("submit", (e) => banner && e.preventDefault(), true);
  document.addEventListener("visibilitychange", () => document.hidden || look());
})();
