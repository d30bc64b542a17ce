-- Servers that offer tools over the Model Context Protocol. secret is locked by the vault; offered is what was on offer when the
-- server was last looked at, and nothing of it is used before an admin has allowed it.
create table mcp_server (
    name text primary key check (name ~ '^[a-z][a-z0-9]{1,19}$'),
    url text not null,
    header text,
    secret text,
    enabled boolean not null default true,
    offered text not null default '[]',
    looked_at timestamptz,
    trouble text,
    updated_at timestamptz not null
);

-- Tools of theirs that an admin allowed. definition is the offer as it was then, schema what models see of it; once the server
-- offers something else under this name the tool is suspended.
create table mcp_tool (
    server text not null references mcp_server on delete cascade,
    tool text not null check (tool ~ '^[a-z][a-z0-9_]{0,37}$'),
    definition text not null,
    schema text not null,
    description text,
    of_nobody boolean not null,
    bound text not null,
    left_out text not null,
    trust text not null check (trust in ('ANONYMOUS', 'CLAIMED', 'VERIFIED')),
    within_ms integer not null check (within_ms between 100 and 20000),
    most_characters integer not null check (most_characters between 100 and 20000),
    suspended text,
    updated_at timestamptz not null,
    primary key (server, tool)
);
