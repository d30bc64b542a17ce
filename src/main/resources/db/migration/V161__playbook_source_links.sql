-- Whether replies in a category end with links to the public articles that they rest on.
alter table category_profile add column links_sources boolean not null default true;
