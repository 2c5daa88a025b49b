-- What head office said. Made again from the kept snapshot and changes when it is missing or
-- damaged. Each body is 4 bytes of CRC-32C and JSON. Every other value stands twice, in its table
-- and in an index, so that an integrity check finds any byte that changed on the disk.

-- How far this reaches, and what it was made from.
create table reach (
    one integer primary key check (one = 1),
    body blob not null
);

create table sheet (
    member text not null unique,
    body blob not null            -- a Sheet
);

create table card (
    hash text not null,           -- 32 hex digits
    key_version integer not null,
    member text not null,
    unique (hash, key_version)    -- "whom does this card stand for"
);
-- "the cards of a member", when their sheet changes
create index card_member on card (member);

create table gone (
    member text not null unique,
    lives_on text                 -- null: erased
);
-- "who was merged into this member"
create index gone_lives_on on gone (lives_on);

create table product (
    sku text not null unique,
    body blob not null            -- a Product
);

-- The store, the programme, the operators, the tills: one row each; allowances: one a till.
create table single (
    name text not null unique,    -- the change's type; of an allowance with its till
    body blob not null            -- the whole change
);
