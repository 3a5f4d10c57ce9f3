"use strict";
// Shows what has changed without a reload. Every page works without it.
(() => {
  const main = document.querySelector("main[data-live]");
  if (!main || !window.EventSource) return;
  let [timer, pause] = [0, 2000];

  // What somebody is writing or has chosen must not be taken away.
  const isBusy = () => {
    const focused = document.activeElement;
    if (focused && main.contains(focused) && focused.matches("input, select, textarea")) return true;
    return [...main.querySelectorAll("input, textarea")].some((field) =>
      field.type === "checkbox" ? field.checked !== field.defaultChecked : field.value !== field.defaultValue);
  };

  const refresh = async () => {
    timer = 0;
    if (document.hidden || isBusy()) return later();
    const start = performance.now();
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    // A session that is over leads to where people sign in.
    if (answer.redirected) return isBusy() ? later() : location.reload();
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector("main[data-live]");
    // A large fleet takes long to show: it is asked for less often then.
    pause = Math.max(2000, 10 * (performance.now() - start));
    if (!fresh || isBusy() || fresh.innerHTML === main.innerHTML) return;
    const open = [...main.querySelectorAll("details")].map((part) => part.open);
    const link = main.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
    main.replaceChildren(...fresh.childNodes);
    main.querySelectorAll("details").forEach((part, index) => { part.open = open[index] ?? part.open; });
    if (link) [...main.querySelectorAll("a")].find((one) => one.getAttribute("href") === link)?.focus();
  };

  const later = () => { if (!timer) timer = setTimeout(() => refresh().catch(() => {}), pause); };

  // A page that nobody sees needs no connection; when it is seen again, it may have missed something.
  let [source, missed] = [null, false];
  const listen = () => {
    if (document.hidden) {
      source?.close();
      source = null;
    } else if (!source) {
      source = new EventSource("/events");
      source.addEventListener("change", later);
      source.addEventListener("open", () => {
        if (missed) later();
        missed = false;
      });
      source.addEventListener("error", () => {
        missed = true;
        // The browser connects anew by itself, but not after a refusal: the session is over, or too many pages are open.
        if (source?.readyState !== EventSource.CLOSED) return;
        source = null;
        later();
        setTimeout(listen, 60000);
      });
    }
  };
  document.addEventListener("visibilitychange", () => {
    listen();
    if (!document.hidden) later();
  });
  window.addEventListener("pagehide", () => source?.close());
  listen();
})();
