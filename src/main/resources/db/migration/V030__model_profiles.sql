-- api_key and headers are locked by the vault. No price is not known, which is something else than free.
create table model_profile (
    name              text primary key check (name ~ '^[a-z][a-z0-9-]{0,39}$' and name <> 'default'),
    provider          text        not null check (provider in ('OPENAI', 'AZURE', 'ANTHROPIC', 'EMBEDDED')),
    base_url          text,
    model             text        not null,
    api_key           text,
    headers           text,
    api_version       text,
    temperature       double precision check (temperature between 0 and 2),
    reasoning_effort  text check (reasoning_effort in ('minimal', 'low', 'medium', 'high')),
    max_output_tokens int check (max_output_tokens > 0),
    timeout_ms        int         not null check (timeout_ms between 100 and 600000),
    price_in          numeric check (price_in >= 0),
    price_cached      numeric check (price_cached >= 0),
    price_out         numeric check (price_out >= 0),
    fallback          text references model_profile,
    masked            text[]      not null,
    structured        text        not null check (structured in ('STRICT', 'PROMPTED')),
    updated_at        timestamptz not null,
    version           int         not null default 0
);

-- Who plays which role; a row with a category counts before the one without. shipped: nobody has decided it yet.
create table model_role (
    role     text    not null check (role in ('router', 'specialist', 'outstanding', 'judge')),
    category text    not null default '',
    profile  text    not null,
    shipped  boolean not null default false,
    primary key (role, category)
);

-- They do nothing until they have a key. Prices change and differ by contract, so none is shipped.
insert into model_profile (name, provider, model, temperature, reasoning_effort, max_output_tokens, timeout_ms, fallback,
    masked, structured, updated_at)
select name, provider, model, temperature, effort, tokens, timeout_ms, fallback,
    array['CARD', 'IBAN', 'PHONE', 'EMAIL', 'ADDRESS', 'GOVERNMENT_ID', 'SECRET'], 'STRICT', now()
from (values
    ('small', 'OPENAI', 'gpt-4.1-mini', 0.0, null, 1000, 10000, null),
    ('strong', 'OPENAI', 'gpt-4.1', 0.3, null, 2000, 20000, 'small'),
    ('thinking', 'OPENAI', 'gpt-5', null, 'medium', 8000, 25000, 'strong'),
    ('judge', 'ANTHROPIC', 'claude-sonnet-4-5', 0.0, null, 1000, 15000, 'small')
) as shipped (name, provider, model, temperature, effort, tokens, timeout_ms, fallback);

insert into model_role (role, category, profile, shipped) values
    ('router', '', 'small', true),
    ('outstanding', '', 'small', true),
    ('specialist', '', 'strong', true),
    ('specialist', 'retention', 'thinking', true),
    ('judge', '', 'judge', true);
