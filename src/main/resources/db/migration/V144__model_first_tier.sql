-- From which confidence the embedded brain is trusted in front of a role's model. No row: as the settings say; null: never.
create table model_first_tier (
    role         text primary key check (role in ('router', 'outstanding')),
    trusted_from double precision check (trusted_from between 0 and 1)
);
