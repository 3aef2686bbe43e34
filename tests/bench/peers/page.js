// Runs in the page of the peers: each is called as its own documentation shows.

import { agree, engine, facts, loop } from './rules.js';
import { packCells, readBook, unpackBook, writeBook } from './sheets.js';
import { compile, keep, put, putInOrder, takeIn } from './store.js';
import { showTable } from './table.js';

window.peer = { agree, compile, engine, facts, loop, packCells, readBook, unpackBook, writeBook, keep, put, putInOrder, takeIn, showTable };
