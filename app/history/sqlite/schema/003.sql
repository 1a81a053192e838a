-- SPDX-FileCopyrightText: 2026 The Keepwatch authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Step 3. Outages that belong together.

CREATE TABLE incidents (
    id INTEGER PRIMARY KEY,
    since_ms INTEGER NOT NULL, -- when the first of its outages began
    told_ms INTEGER NOT NULL, -- when it was last told of
    phase TEXT NOT NULL, -- 'ended': all its rows are back
    scope TEXT NOT NULL,
    subject TEXT NOT NULL,
    cause TEXT NOT NULL,
    unreachable INTEGER NOT NULL, -- of its rows, when it was last told of
    watched INTEGER
);
CREATE INDEX incidents_by_time ON incidents (since_ms);

-- All rows that were ever part of it.
CREATE TABLE incident_rows (
    incident INTEGER NOT NULL REFERENCES incidents (id),
    row INTEGER NOT NULL,
    PRIMARY KEY (incident, row)
) WITHOUT ROWID;
