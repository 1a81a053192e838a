#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes each rule out of the table in app/health once, and shows that the laboratory notices: at least one scene turns red.

Usage: tst_mutants.py --build DIR [--only RULE …] [--at-once N]

One program is built beside the one in DIR, from a copy of the table: it leaves out the rule that its environment names,
and writes down which rules decide. All scenes are played once with the whole table; then, for each rule, those in which
it decided are played without it until one is red. Prints a line for each rule; fails if a rule is missed by none.
"""
import argparse
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import lab
from dials import DIALS, DialScene
from faults import FAULTS
from scenes import Scene
from tst_faults import play

TABLE = "app/health/judges/diagnosis.cpp"
DECISION = "        if (rule.holds(evidence, method))\n"
MUTANT = "        if (!isLeftOut(rule.name) && rule.holds(evidence, method) && isNoted(rule.name))\n"
BESIDE = r"""
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace {

bool isLeftOut(const char *rule)
{
    const char *name = std::getenv("KEEPWATCH_WITHOUT_RULE");
    return name != nullptr && std::strcmp(name, rule) == 0;
}

// Opened at the start: a scene may leave no descriptor.
std::FILE *const rulesLog = std::fopen(std::getenv("KEEPWATCH_RULES_LOG") ? std::getenv("KEEPWATCH_RULES_LOG") : "", "a");

bool isNoted(const char *rule)
{
    if (rulesLog != nullptr) {
        std::fprintf(rulesLog, "%s\n", rule);
        std::fflush(rulesLog);
    }
    return true;
}

} // namespace
"""


def build(root, folder):
    """The mutant, from a copy of the table and from everything else as it was built in `root`."""
    commands = json.loads((root / "compile_commands.json").read_text(encoding="utf-8"))
    entry = next(each for each in commands if each["file"].endswith(TABLE))
    text = Path(entry["file"]).read_text(encoding="utf-8")
    if text.count(DECISION) != 1:
        sys.exit(f"{TABLE} does not decide where it used to")
    copy, objectFile, program = folder / "table.cpp", folder / "table.o", folder / "keepwatch-cli"
    copy.write_text(BESIDE + text.replace(DECISION, MUTANT), encoding="utf-8")
    compiling = shlex.split(entry["command"])
    compiling[compiling.index("-o") + 1], compiling[compiling.index("-c") + 1] = str(objectFile), str(copy)
    subprocess.run(compiling, cwd=entry["directory"], check=True)
    linking = subprocess.run(["ninja", "-C", str(root), "-t", "commands", "bin/keepwatch-cli"], check=True,
                             capture_output=True, text=True).stdout.splitlines()[-1]
    # Before the library that has the whole table: nothing is taken from there that is defined already.
    linking = linking.replace(" -o bin/keepwatch-cli ", f" {shlex.quote(str(objectFile))} -o {shlex.quote(str(program))} ")
    subprocess.run(linking, cwd=root, shell=True, check=True)
    return program, re.findall(r'DiagnosisRule\{\s*"([^"]+)"', text)


def allScenes():
    """A maker for each: called with what stands before the program's name."""
    makers = [lambda program, dial=dial: DialScene(dial, program) for dial in DIALS]
    for family, delay in ((4, 0), (6, 0), (4, 0.075)):
        makers += [lambda program, fault=fault, family=family, delay=delay: Scene(fault, family, delay, program=program)
                   for fault in FAULTS if family in fault.family and (not delay or (fault.isRouted and not fault.isNear))]
    return makers


def red(maker, **environment):
    """The scene, and what of it is wrong with that environment."""
    scene, results, error = play(maker(["env", *(f"{key}={value}" for key, value in environment.items())]))
    if error:
        return scene, error.splitlines()[-1]
    wrong = [f"{result.configuration}: {result.fault.splitlines()[0]}" for result in results if result.fault]
    return scene, "; ".join(wrong)


def deciders(maker, log):
    scene, wrong = red(maker, KEEPWATCH_RULES_LOG=log)
    if wrong:
        print(f"red with the whole table: {scene}: {wrong}", flush=True)
    return set(log.read_text(encoding="utf-8").splitlines()) if log.exists() and not wrong else set()


def missed(rule, makers):
    """What turned red without the rule; nothing if none of the scenes did."""
    for maker in makers:
        scene, wrong = red(maker, KEEPWATCH_WITHOUT_RULE=rule)
        if wrong:
            return f"{scene}: {wrong}"
    return ""


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--build", type=Path, required=True)
    parser.add_argument("--only", nargs="+", help="rules by their names")
    parser.add_argument("--at-once", type=int, default=8)
    options = parser.parse_args()
    if "KEEPWATCH_MUTANT" not in os.environ:
        folder = Path(tempfile.mkdtemp(prefix="keepwatch-mutant-"))
        program, rules = build(options.build.resolve(), folder)
        os.environ |= {"KEEPWATCH_MUTANT": str(folder), "KEEPWATCH_CLI": str(program), "KEEPWATCH_RULES": "\n".join(rules)}
        lab.enter()
    folder, rules = Path(os.environ["KEEPWATCH_MUTANT"]), os.environ["KEEPWATCH_RULES"].split("\n")
    try:
        sys.exit(1 if judge([rule for rule in rules if rule in (options.only or rules)], folder, options.at_once) else 0)
    finally:
        shutil.rmtree(folder)


def judge(rules, folder, atOnce):
    """How many rules are missed by no scene."""
    makers = allScenes()
    with ThreadPoolExecutor(atOnce) as pool:
        found = list(pool.map(deciders, makers, [folder / f"rules{number}" for number in range(len(makers))]))
        # The scenes of few rules first: there it decides most.
        byRule = {rule: [makers[number] for number in sorted(range(len(makers)), key=lambda number: len(found[number]))
                         if rule in found[number]] for rule in rules}
        unmissed = 0
        for rule, text in zip(rules, pool.map(missed, rules, byRule.values())):
            print(f"{rule:48} decides in {len(byRule[rule]):3} scenes; without it: {text or 'NONE TURNS RED'}", flush=True)
            unmissed += not text
    print(f"{len(rules)} rules, {unmissed} missed by no scene")
    return unmissed


if __name__ == "__main__":
    main()
