-- SPDX-FileCopyrightText: 2026 The Keepwatch authors
-- SPDX-License-Identifier: GPL-3.0-or-later
-- Step 2. Levels: what samples amount to in each minute and each hour, and what has to be done beside the writing.

-- When the session was last known to run; NULL: a session of step 1, it ended with its last record.
ALTER TABLE sessions ADD COLUMN alive_ms INTEGER;

-- A row's samples of one minute. Counts: heartbeats are replies, misses and excluded; late ones are of the missed.
-- Round-trip times are those of `rtts` replies and late replies; `buckets`: app/core/latencysketch.h.
CREATE TABLE minutes (
    bucket INTEGER NOT NULL, -- start_ms / 600000
    row INTEGER NOT NULL,
    start_ms INTEGER NOT NULL,
    heartbeats INTEGER NOT NULL,
    missed INTEGER NOT NULL,
    late INTEGER NOT NULL,
    excluded INTEGER NOT NULL,
    rtts INTEGER NOT NULL,
    rtt_min_ns INTEGER,
    rtt_max_ns INTEGER,
    rtt_sum_ns INTEGER,
    rtt_jitter_ns INTEGER, -- sum of the steps from one RTT to the next
    rtt_first_ns INTEGER,
    rtt_last_ns INTEGER,
    buckets BLOB,
    PRIMARY KEY (bucket, row, start_ms)
) WITHOUT ROWID;

-- The same of one hour; always the sum of its minutes.
CREATE TABLE hours (
    bucket INTEGER NOT NULL, -- start_ms / 86400000
    row INTEGER NOT NULL,
    start_ms INTEGER NOT NULL,
    heartbeats INTEGER NOT NULL,
    missed INTEGER NOT NULL,
    late INTEGER NOT NULL,
    excluded INTEGER NOT NULL,
    rtts INTEGER NOT NULL,
    rtt_min_ns INTEGER,
    rtt_max_ns INTEGER,
    rtt_sum_ns INTEGER,
    rtt_jitter_ns INTEGER,
    rtt_first_ns INTEGER,
    rtt_last_ns INTEGER,
    buckets BLOB,
    PRIMARY KEY (bucket, row, start_ms)
) WITHOUT ROWID;

-- What a level holds (0 samples, 1 minutes, 2 hours), without its keys' and pages' overhead.
CREATE TABLE levels (
    level INTEGER PRIMARY KEY,
    records INTEGER NOT NULL,
    bytes INTEGER NOT NULL
);
INSERT INTO levels VALUES (0, 0, 0), (1, 0, 0), (2, 0, 0);
-- A file of step 1 did not count its samples: nearly all of it is samples, of about 25 bytes each.
UPDATE levels SET bytes = page_count * page_size, records = page_count * page_size / 25
    FROM pragma_page_count, pragma_page_size WHERE level = 0 AND EXISTS (SELECT 1 FROM samples);

-- Whole minutes whose samples are stored but not in the levels yet; what is before `rolled` and not in here, is.
CREATE TABLE unrolled (
    from_ms INTEGER PRIMARY KEY,
    to_ms INTEGER NOT NULL
);
CREATE TABLE rolled (until_ms INTEGER NOT NULL);
INSERT INTO unrolled SELECT first * 10000 / 60000 * 60000, (last + 1) * 10000 / 60000 * 60000 + 60000
    FROM (SELECT (SELECT MIN(bucket) FROM samples) AS first, (SELECT MAX(bucket) FROM samples) AS last)
    WHERE first IS NOT NULL;
INSERT INTO rolled SELECT COALESCE((SELECT MAX(to_ms) FROM unrolled), 0);

-- Times in which records were lost because they could not be written.
CREATE TABLE gaps (
    session INTEGER NOT NULL REFERENCES sessions (id),
    from_ms INTEGER NOT NULL,
    to_ms INTEGER NOT NULL,
    lost INTEGER NOT NULL
);

-- Other files whose records are being brought over.
CREATE TABLE imports (
    path TEXT PRIMARY KEY,
    is_damaged INTEGER NOT NULL, -- what cannot be read is passed over, and the file is kept
    first_key INTEGER NOT NULL, -- its rows' keys are raised by it
    stage INTEGER NOT NULL,
    position INTEGER NOT NULL,
    first_ms INTEGER,
    last_ms INTEGER
);
