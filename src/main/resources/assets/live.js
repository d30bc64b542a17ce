// Keeps the page alive: asks for its changing parts when the server says that something changed.
(() => {
  "use strict";
  const address = document.body.dataset.watch;
  let source;

  const watch = () => {
    source = new EventSource(address);
    source.addEventListener("changed", () => htmx.trigger(document.body, "desk-changed"));
    source.onerror = () => {
      // the browser tries again by itself only while the connection was merely lost
      if (source.readyState === EventSource.CLOSED) setTimeout(watch, 5000);
    };
  };
  if (address) {
    watch();
    addEventListener("pagehide", () => source.close());
    addEventListener("pageshow", (event) => event.persisted && watch());
  }

  const stops = (part) => [...part.querySelectorAll("a[href], button, input, select, textarea, summary")];
  const looks = (stop) => [stop.tagName, stop.href, stop.form?.action, stop.name, stop.textContent.trim()].join(" ");

  // A button that is disabled while its request runs lets go of whoever stood on it.
  let left = null;
  const isNowhere = () => document.activeElement === document.body;
  document.body.addEventListener("htmx:beforeRequest", (event) => {
    const disables = event.detail.elt.closest("[hx-disabled-elt]");
    if (disables && event.detail.elt.contains(document.activeElement)) left = document.activeElement;
  });
  document.body.addEventListener("htmx:afterRequest", (event) => {
    if (!event.detail.elt.contains(left)) return;
    if (isNowhere() && left.isConnected) left.focus({ preventScroll: true });
    left = null;
  });

  // Who goes by keys stays where they were: at what looks the same, or else is at the same place.
  const comeBack = (part) => {
    const before = stops(part);
    const place = before.indexOf(isNowhere() ? left : document.activeElement);
    if (place < 0) return;
    const look = looks(before[place]);
    const number = before.slice(0, place).filter((stop) => looks(stop) === look).length;
    // the new content is there as soon as what runs now has ended
    queueMicrotask(() => {
      const fresh = stops(part);
      const alike = fresh.filter((stop) => looks(stop) === look);
      const stop = alike[number] ?? alike.at(-1) ?? fresh[place] ?? fresh.at(-1);
      stop?.focus({ preventScroll: true });
    });
  };

  // What the reader unfolded stays unfolded when new content comes in.
  document.body.addEventListener("htmx:oobBeforeSwap", (event) => {
    for (const details of event.detail.target.querySelectorAll("details[open][id]")) {
      const fresh = event.detail.fragment.querySelector("#" + CSS.escape(details.id));
      if (fresh) fresh.open = true;
    }
    comeBack(event.detail.target);
  });

  // What was pressed may be gone when its answer comes, and htmx would look for the answer's places beside it.
  document.body.addEventListener("htmx:beforeSwap", (event) => {
    const isGone = !event.detail.requestConfig.elt.isConnected;
    if (event.target !== document.body || !event.detail.shouldSwap || !isGone) return;
    event.detail.shouldSwap = false;
    htmx.swap(document.body, event.detail.serverResponse, { swapStyle: "none" });
  });

  const composer = document.querySelector(".composer");
  if (!composer) return;
  const words = composer.elements.text;
  composer.addEventListener("htmx:afterRequest", (event) => {
    if (event.detail.successful) {
      words.value = "";
      words.focus();
    }
  });
  words.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      composer.requestSubmit();
    }
  });
})();
