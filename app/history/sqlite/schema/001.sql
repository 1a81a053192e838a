-- SPDX-FileCopyrightText: 2026 The Keepwatch authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Step 1. Times are UTC in milliseconds since 1970, durations as their names say; NULL is "not measured".

-- A run of Keepwatch that wrote to this file. Its row numbers mean nothing outside it.
CREATE TABLE sessions (
    id INTEGER PRIMARY KEY,
    started_ms INTEGER NOT NULL,
    program TEXT NOT NULL
);

CREATE TABLE rows (
    id INTEGER PRIMARY KEY,
    session INTEGER NOT NULL REFERENCES sessions (id),
    number INTEGER NOT NULL,
    ended_ms INTEGER, -- NULL: it went on to the end of the session
    UNIQUE (session, number)
);

-- What a row was called from a moment on.
CREATE TABLE row_names (
    row INTEGER NOT NULL REFERENCES rows (id),
    since_ms INTEGER NOT NULL,
    target INTEGER NOT NULL,
    name TEXT NOT NULL,
    peer_group TEXT NOT NULL,
    peer TEXT NOT NULL,
    method TEXT NOT NULL,
    is_inbound INTEGER NOT NULL,
    PRIMARY KEY (row, since_ms)
) WITHOUT ROWID;

-- The numbers in samples.outcome and samples.state.
CREATE TABLE outcomes (number INTEGER PRIMARY KEY, code TEXT NOT NULL);
INSERT INTO outcomes VALUES (0, 'reply'), (1, 'miss'), (2, 'late'), (3, 'excluded');
CREATE TABLE states (number INTEGER PRIMARY KEY, code TEXT NOT NULL);
INSERT INTO states VALUES (0, 'paused'), (1, 'connecting'), (2, 'up'), (3, 'degraded'), (4, 'suspect'),
    (5, 'unreachable'), (6, 'closed');

-- The key keeps the samples of ten seconds together, and within them those of a row: appending touches few pages
-- however many rows there are, and one row is read without its neighbours.
CREATE TABLE samples (
    bucket INTEGER NOT NULL, -- time_ms / 10000
    row INTEGER NOT NULL,
    time_ms INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    outcome INTEGER NOT NULL,
    state INTEGER NOT NULL,
    rtt_ns INTEGER,
    kernel_rtt_ns INTEGER,
    PRIMARY KEY (bucket, row, time_ms, seq, outcome)
) WITHOUT ROWID;

CREATE TABLE transitions (
    id INTEGER PRIMARY KEY,
    row INTEGER NOT NULL,
    time_ms INTEGER NOT NULL,
    from_state TEXT,
    to_state TEXT NOT NULL,
    severity INTEGER NOT NULL,
    cause TEXT NOT NULL,
    confidence TEXT NOT NULL,
    silent_ns INTEGER,
    outage_ns INTEGER,
    is_drop INTEGER NOT NULL,
    evidence TEXT
);
CREATE INDEX transitions_by_row ON transitions (row, time_ms);
CREATE INDEX transitions_by_time ON transitions (time_ms);

CREATE TABLE certificates (
    id INTEGER PRIMARY KEY,
    row INTEGER NOT NULL,
    time_ms INTEGER NOT NULL,
    cause TEXT NOT NULL,
    confidence TEXT NOT NULL,
    silent_ns INTEGER,
    lived_ns INTEGER,
    outcome TEXT NOT NULL,
    evidence TEXT
);
CREATE INDEX certificates_by_row ON certificates (row, time_ms);

-- Times in which Keepwatch itself did not run.
CREATE TABLE own_pauses (
    session INTEGER NOT NULL REFERENCES sessions (id),
    from_ms INTEGER NOT NULL,
    to_ms INTEGER NOT NULL
);
