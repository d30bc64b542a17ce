-- What Pinecone was sent, if it is used. Empty it, and everything is sent again.
create table passage_pinecone (
    passage_id bigint primary key,
    namespace text not null,
    version integer not null
);
