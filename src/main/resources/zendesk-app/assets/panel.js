// Tells the panel which ticket is open. The address is put in when this file is downloaded from the service.
(async () => {
  const client = ZAFClient.init();
  client.invoke("resize", { width: "100%", height: "640px" });
  const about = await client.metadata();
  const open = await client.get(["ticket.id", "currentUser.name"]);
  const hint = new URLSearchParams({
    key: about.settings.sidebar_key,
    conversation: String(open["ticket.id"]),
    agent: String(open["currentUser.name"] || ""),
  });
  document.getElementById("panel").src = "{{address}}#" + hint;
})();
