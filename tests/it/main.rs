//! Native tests of the core as a whole.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test that panics has failed; helpers of tests are tests"
)]

mod accepted;
mod archive;
mod as_of;
mod assessment;
mod bad_files;
mod cases;
mod cells;
mod chart;
mod class;
mod clauses;
mod compatibility;
mod contracts;
mod contributions;
mod day;
mod desks;
mod development;
mod doubts;
mod dunning;
mod entitlement;
mod erasure;
mod evaluate;
mod exercises;
mod exits;
mod field;
mod files;
mod filing;
mod forge;
mod forms;
mod funding;
mod gloss;
mod golden;
mod grid;
mod grid_weight;
mod grid_workbook;
mod harm;
mod help;
mod inspection;
mod intake;
mod keys;
mod kind;
mod layers;
mod lean;
mod ledger;
mod life;
mod line;
mod monthly_report;
mod moves;
mod mutations;
mod office;
mod opinion;
mod overview;
mod own_form;
mod packs;
mod paper;
mod pay;
mod pay_slip;
mod period_report;
mod period_report_lies;
mod period_sums;
mod placing;
mod plural;
mod practice;
mod presence;
mod printing;
mod process;
mod questions;
mod reading;
mod recruitment;
mod recruitment_names;
mod recruitment_plan;
mod recruitment_steps;
mod refusals;
mod remedies;
mod rows;
mod salvage;
mod scale;
mod schema;
mod self_ask;
mod self_assessment;
mod self_check;
mod shares;
mod sheet_undo;
mod sheets;
mod simulation;
mod standing;
mod standing_copy;
mod statistics;
mod statistics_lies;
mod statistics_reported;
mod store;
mod stored_data;
mod structure;
mod takeout;
mod training;
mod transfer;
mod transfer_files;
mod unverified;
mod verification;
mod words;
mod workbook;
mod workbook_peer;
