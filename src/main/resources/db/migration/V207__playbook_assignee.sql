-- Who of the team gets what is handed over: an agent's e-mail address or the helpdesk's number of the agent.
alter table handoff_route add column assignee text;
