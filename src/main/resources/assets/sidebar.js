// The panel inside a helpdesk. Which conversation is shown comes from the helpdesk's page and is only a hint; what may be seen
// and done is decided by the key in this page's address, which stays behind the # and never travels as one.
(() => {
  "use strict";
  const root = document.getElementById("sidebar");
  const origins = root.dataset.origins.split(" ").filter(Boolean);
  const address = new URLSearchParams(location.hash.slice(1));
  const key = address.get("key") || "";
  let conversation = address.get("conversation") || "";
  let agent = address.get("agent") || "";
  let busy = false;

  const tell = (words) => {
    const line = document.createElement("p");
    line.className = "told is-stop";
    line.setAttribute("role", "status");
    line.textContent = words;
    root.prepend(line);
    root.setAttribute("aria-busy", "false");
  };

  const ask = async (method, form) => {
    if (busy || !conversation) return;
    busy = true;
    root.setAttribute("aria-busy", "true");
    for (const button of root.querySelectorAll("button")) button.disabled = true;
    try {
      const answer = await fetch(root.dataset.address + encodeURIComponent(conversation), {
        method,
        body: form,
        cache: "no-store",
        credentials: "omit",
        headers: { Authorization: "Bearer " + key },
      });
      root.innerHTML = await answer.text();
    } catch {
      tell("The bot could not be reached. Try again in a moment.");
      for (const button of root.querySelectorAll("button")) button.disabled = false;
    } finally {
      busy = false;
      root.setAttribute("aria-busy", "false");
    }
  };

  root.addEventListener("submit", (event) => {
    event.preventDefault();
    const form = new URLSearchParams(new FormData(event.target, event.submitter));
    if (event.submitter && event.submitter.dataset.clears) form.delete(event.submitter.dataset.clears);
    form.set("by", agent);
    ask("POST", form);
  });

  const isFrom = (origin) =>
    origins.some((one) => one === origin || (one.startsWith("https://*.") && origin.startsWith("https://") && origin.endsWith(one.slice(9))));

  addEventListener("message", (event) => {
    if (event.source !== parent || !isFrom(event.origin)) return;
    let told;
    try {
      told = typeof event.data === "string" ? JSON.parse(event.data) : event.data;
    } catch {
      return;
    }
    if (!told || told.event !== "appContext" || !told.data || !told.data.conversation) return;
    const before = conversation;
    conversation = String(told.data.conversation.id || "");
    agent = String((told.data.currentAgent && told.data.currentAgent.name) || "");
    if (conversation !== before) ask("GET");
  });

  if (!origins.length) return;
  if (!key) tell("This panel's address lacks its key. Your administrator can make another.");
  else if (conversation) ask("GET");
  else if (parent !== window) parent.postMessage("chatwoot-dashboard-app:fetch-info", origins[0]);
})();
