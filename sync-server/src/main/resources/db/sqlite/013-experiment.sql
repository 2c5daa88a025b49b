-- The sales that count in experiments. Made again from the inbox, like all facts.

create table visit_experiment (
    visit text not null,
    experiment text not null,
    arm text not null,                  -- id of the arm's offer, or holdout
    primary key (visit, experiment)
) strict, without rowid;

-- what an experiment did
create index visit_experiment_arm on visit_experiment (experiment, arm);
