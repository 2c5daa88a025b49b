-- Keys of personal data, apart from the data, so that they can be destroyed.

create table member_key (
    member text primary key,
    member_key text not null,           -- 32 bytes under the server's own key, base64
    contact_key text not null           -- the same
) strict, without rowid;

create table erasure (
    member text primary key,
    erased_at integer not null
) strict, without rowid;
