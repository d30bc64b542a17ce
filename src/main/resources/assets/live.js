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

  // What the reader unfolded stays unfolded when new content comes in.
  document.body.addEventListener("htmx:oobBeforeSwap", (event) => {
    for (const details of event.detail.target.querySelectorAll("details[open][id]")) {
      const fresh = event.detail.fragment.querySelector("#" + CSS.escape(details.id));
      if (fresh) fresh.open = true;
    }
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
