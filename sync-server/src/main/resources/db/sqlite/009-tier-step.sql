-- How each account came to its tier, under the rules in force: made again with its profile.

create table tier_step (
    account text not null,
    since text not null,                -- first day in the tier
    tier text not null,
    primary key (account, since)
) strict, without rowid;

-- who moved since a day
create index tier_step_since on tier_step (since);
