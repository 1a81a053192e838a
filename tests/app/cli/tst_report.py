#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`report` writes from a history what `watch` wrote while it ran, and says what is wrong with a question."""
from clirun import ContractTest, call, main

WATCH = ["--interval", "100ms", "--timeout", "1s"]


class Report(ContractTest):
    def watched(self):
        """A short run with a history and the three tables beside it; gives the history's path."""
        peer, silent = self.peer("echo"), self.peer("silent")
        history = str(self.folder / "h.sqlite")
        code, _, err = call("watch", peer.at("echo", "=pump, \"A\""), silent.at("keepalive", "quiet"), *WATCH,
                            "--duration", "3s", "--history", history, *self.tables("live"))
        self.assertEqual(code, 0, err)
        return history

    def tables(self, name):
        return [part for kind in ("samples", "transitions", "availability")
                for part in (f"--{kind}", str(self.folder / f"{name}-{kind}.csv"))]

    def report(self, history, *arguments, code=0):
        got, out, err = call("report", "--history", history, *arguments)
        self.assertEqual(got, code, err)
        self.assertEqual(len(err.splitlines()), 0 if code == 0 else 1, err)
        return out if code == 0 else err

    def test_the_tables_of_the_run_come_back(self):
        history = self.watched()
        for kind in ("samples", "transitions", "availability"):
            path = self.folder / f"{kind}.csv"
            self.report(history, "--kind", kind, "-o", str(path))
            live, stored = self.rows(f"live-{kind}.csv"), self.rows(path.name)
            self.assertEqual(list(live[0]), list(stored[0]))
            if kind != "availability":
                self.assertEqual(sorted(map(str, live)), sorted(map(str, stored)))
                continue
            for one, other in zip(*(sorted(table, key=lambda row: row["target"]) for table in (live, stored))):
                self.checkSum(other)
                for key in ("target", "peer", "from_utc", "heartbeats", "missed", "rtt_p95_ms", "jitter_ms"):
                    self.assertEqual(one[key], other[key], key)

    def checkSum(self, row):
        """The seven times add up to the period, to the millisecond."""
        from clirun import moment
        times = [key for key in row if key.endswith("_s") and key not in ("longest_outage_s", "mtbf_s", "mttr_s")]
        self.assertEqual(len(times), 7)
        self.assertAlmostEqual(sum(float(row[key]) for key in times),
                               moment(row["to_utc"]) - moment(row["from_utc"]), places=3)

    def test_the_page_tells_the_same_as_the_table(self):
        history = self.watched()
        for kind in ("samples", "transitions", "availability"):
            page = self.report(history, "--kind", kind, "--format", "html", "--zone", "Asia/Shanghai", "-o", "-")
            self.assertTrue(page.startswith("<!DOCTYPE html>"))
            self.assertIn("=pump, &quot;A&quot;", page)
            self.assertIn("Asia/Shanghai", page)
        table = self.report(history, "--kind", "availability", "-o", "-").splitlines()
        csv = next(line for line in table if line.startswith("quiet,")).split(",")
        for cell in (csv[11], csv[17]):
            self.assertIn(f">{cell}</td>", page)

    def test_a_target_and_a_period_are_chosen(self):
        history = self.watched()
        out = self.report(history, "--kind", "samples", "--target", "=pump, \"A\"", "-o", "-")
        self.assertNotIn("quiet", out)
        self.assertIn("\"'=pump, \"\"A\"\"\"", out)
        times = [line.split(",")[0] for line in out.splitlines()[1:]]
        middle = times[len(times) // 2]
        first = self.report(history, "--kind", "samples", "--target", "=pump, \"A\"", "--to", middle, "-o", "-")
        second = self.report(history, "--kind", "samples", "--target", "=pump, \"A\"", "--from", middle, "-o", "-")
        self.assertEqual(first.splitlines()[1:] + second.splitlines()[1:], out.splitlines()[1:])
        self.assertEqual(self.report(history, "--kind", "samples", "--to", "2001-01-01", "-o", "-").count("\n"), 1)
        # The same moment, said in two ways: a zone's own time, and UTC.
        later = self.report(history, "--kind", "samples", "--from", "2199-06-01T12:00:00", "--zone", "Europe/Berlin",
                            "-o", "-")
        self.assertEqual(later.count("\n"), 1)

    def test_a_period_of_the_calendar_is_chosen(self):
        history = self.watched()
        first = self.report(history, "--kind", "samples", "-o", "-").splitlines()[1].split(",")[0]
        whole = self.report(history, "--kind", "transitions", "-o", "-").splitlines()
        for period in ("shift", "day", "week", "month"):
            part = ["--kind", "transitions", "--zone", "Australia/Lord_Howe", "--period", period, "-o", "-"]
            self.assertEqual(len(self.report(history, *part).splitlines()), 1, "the last whole one holds nothing yet")
            self.assertIn(self.report(history, *part, "--from", first).splitlines()[1], whole)
        lines = self.report(history, "--kind", "availability", "--by", "all", "-o", "-").splitlines()
        self.assertEqual([line.split(",")[1] for line in lines], ["targets", "2"])
        lines = self.report(history, "--kind", "availability", "--by", "group", "-o", "-").splitlines()
        self.assertEqual(lines[0].split(",")[:5], ["group", "targets", "from_utc", "to_utc", "period_s"])

    def test_what_is_wrong_is_said(self):
        history = self.watched()
        whole = ["--kind", "samples", "-o", "-"]
        for arguments, naming in (
                (["--kind", "samples"], "-o"), (["-o", "-"], "--kind"),
                (["--kind", "smells", "-o", "-"], "availability"), ([*whole, "--format", "pdf"], "html"), ([*whole, "--from", "yesterday"], "--from"),
                ([*whole, "--from", "2026-02-30"], "2026-02-30"), ([*whole, "--zone", "Mars/Base"], "--zone"),
                ([*whole, "--from", "2026-01-02", "--to", "2026-01-01"], "--from"),
                ([*whole, "--period", "year"], "month"), ([*whole, "--shifts", "6"], "06:00"),
                ([*whole, "--period", "day", "--to", "2026-01-02"], "--to"), ([*whole, "--by", "host"], "group"),
                ([*whole, "--group", "nobody"], "--group"), ([*whole, "--target", "nobody"], "nobody"), ([*whole, "extra"], "extra")):
            self.assertIn(naming, self.report(history, *arguments, code=2))
        self.assertIn("--history", self.report("", *whole, code=2))
        self.assertIn("/nowhere/h.sqlite", self.report("/nowhere/h.sqlite", *whole, code=2))
        letters = self.folder / "letters.txt"
        letters.write_text("not a history\n" * 100, encoding="utf-8")
        self.assertIn("letters.txt", self.report(str(letters), *whole, code=2))
        self.assertIn("/nowhere/x.csv", self.report(history, "--kind", "samples", "-o", "/nowhere/x.csv", code=3))
        self.assertIn("-", self.report(history, "--kind", "samples", "-o", "/dev/full", code=3))


if __name__ == "__main__":
    main()
