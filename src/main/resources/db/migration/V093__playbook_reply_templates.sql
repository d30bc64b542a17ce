-- How a reply begins and ends. Null stands for any; the line that names most of what fits counts. What is null here is taken
-- from the next best line, in the end from those the service is shipped with. A line of text with a placeholder that has
-- no value is left out.
create table reply_template (
    name text primary key check (name ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    connection text,
    category text,
    channel text,
    language text,
    greeting text,
    greeting_unnamed text,
    cancel_line text,
    closing text,
    signature text,
    shape text check (shape in ('markdown', 'plain', 'html'))
);
