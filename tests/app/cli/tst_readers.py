#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What reports look like in the programs that people open them with: a spreadsheet and a browser."""
import csv
import os
import shutil
import subprocess
import unittest

from clirun import ContractTest, call, main

NAMES = ["=HYPERLINK(\"http://x/\",\"pay\")", "@SUM(1+1)*cmd|' /C calc'!A0", "-2+3", "<script>document.title='run'</script>",
         "泵, \"1\""]
CHROMIUM = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars",
            "--window-size=1500,1100"]


def needs(program):
    """Skipped without the program; where nothing may be skipped, it has to be there."""
    isMissing = shutil.which(program) is None and not os.environ.get("KEEPWATCH_NO_SKIPS")
    return unittest.skipIf(isMissing, f"{program} is not installed")


class Readers(ContractTest):
    def watched(self):
        peer = self.peer("echo")
        history = str(self.folder / "h.sqlite")
        code, _, err = call("watch", *[peer.at("echo", name) for name in NAMES], "--interval", "200ms", "--timeout", "1s",
                            "--duration", "2s", "--history", history)
        self.assertEqual(code, 0, err)
        return history

    def report(self, history, name, *arguments):
        path = self.folder / name
        code, _, err = call("report", "--history", history, *arguments, "-o", str(path))
        self.assertEqual(code, 0, err)
        return path

    def run_program(self, *arguments):
        environment = dict(os.environ, HOME=str(self.folder))
        return subprocess.run(arguments, env=environment, capture_output=True, text=True, timeout=100, check=True).stdout

    @needs("soffice")
    def test_a_spreadsheet_reads_the_columns_and_runs_no_formula(self):
        history = self.watched()
        path = self.report(history, "availability.csv", "--kind", "availability")
        summed = self.report(history, "groups.csv", "--kind", "availability", "--by", "group")
        # As a user would: opened, recalculated, written again with what the cells show and with their formulas.
        for name, formulas in (("shown", "false"), ("formulas", "true")):
            out = self.folder / name
            self.run_program("soffice", f"-env:UserInstallation=file://{self.folder}/office", "--headless",
                             "--infilter=Text - txt - csv (StarCalc):44,34,76", "--convert-to",
                             f"csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,{formulas}", "--outdir", str(out),
                             str(path), str(summed))
            with open(path, encoding="utf-8", newline="") as written, open(out / path.name, encoding="utf-8", newline="") as read:
                ours, theirs = list(csv.reader(written)), list(csv.reader(read))
            self.assertEqual([len(row) for row in theirs], [28] * (len(NAMES) + 1))
            self.assertEqual(theirs[0], ours[0])
            with open(out / summed.name, encoding="utf-8", newline="") as read:
                groups = list(csv.reader(read))
            self.assertEqual([len(row) for row in groups], [29, 29])
            self.assertAlmostEqual(sum(map(float, groups[1][5:12])), float(groups[1][4]), places=3)
            for mine, other in zip(ours[1:], theirs[1:]):
                self.assertEqual(mine[0], other[0])
                self.assertAlmostEqual(float(mine[4]), float(other[4]))
                self.assertEqual(int(mine[17]), int(other[17]))

    @needs("chromium")
    def test_a_browser_shows_names_as_text(self):
        path = self.report(self.watched(), "report.html", "--kind", "availability", "--format", "html", "--period", "month",
                           "--from", "2099-01-01", "--zone", "America/New_York")
        self.assertIn("2099-02-01 00:00:00.000 EST", path.read_text(encoding="utf-8"))
        path = self.report(str(self.folder / "h.sqlite"), "report.html", "--kind", "availability", "--format", "html")
        profile = f"--user-data-dir={self.folder}/chromium"
        dom = self.run_program("chromium", *CHROMIUM, profile, "--dump-dom", path.as_uri())
        self.assertIn("<title>Availability report</title>", dom)
        self.assertIn("&lt;script&gt;document.title='run'&lt;/script&gt;", dom)
        self.assertNotIn("<script", dom)
        picture = self.folder / "report.png"
        self.run_program("chromium", *CHROMIUM, profile, f"--screenshot={picture}", path.as_uri())
        self.assertGreater(picture.stat().st_size, 20000)


if __name__ == "__main__":
    main()
