// The rows of the table, in its order.

import edit from './edit.mjs';
import gzip from './gzip.mjs';
import memory from './memory.mjs';
import memoryMonths from './memory_months.mjs';
import readRoster from './read_roster.mjs';
import rules from './rules.mjs';
import rulesPractice from './rules_practice.mjs';
import scroll from './scroll.mjs';
import search from './search.mjs';
import size from './size.mjs';
import start from './start.mjs';
import startLocked from './start_locked.mjs';
import startPractice from './start_practice.mjs';
import takeIn from './take_in.mjs';
import trial from './trial.mjs';
import writeRoster from './write_roster.mjs';

export const ROWS = [start, startLocked, startPractice, rules, trial, rulesPractice, takeIn, edit, readRoster, writeRoster, search, scroll, memory, memoryMonths, size, gzip];
