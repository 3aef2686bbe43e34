// Runs in the page of the peers: each is called as its own documentation shows.

import { engine, loop } from './rules.js';
import { packCells, readBook, unpackBook, writeBook } from './sheets.js';
import { keep, put, takeIn } from './store.js';
import { showTable } from './table.js';

window.peer = { engine, loop, packCells, readBook, unpackBook, writeBook, keep, put, takeIn, showTable };
