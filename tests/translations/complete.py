#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every message of every catalogue is translated, and keeps its placeholders and its line ends.

Usage: complete.py FOLDER
"""
import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree

PLACEHOLDER = re.compile(r"%L?(?:[1-9][0-9]?|n)")
# A singular may spell its number out: "The selected one".
OPTIONAL_IN_SINGULAR = {"%n"}


def placeholders(text):
    return set(PLACEHOLDER.findall(text))


def forms(message):
    """Each wording of the translation, with whether it is a singular beside other forms."""
    translation = message.find("translation")
    if message.get("numerus") != "yes":
        return [(translation.text or "", False)]
    wordings = [form.text or "" for form in translation.findall("numerusform")]
    return [(text, len(wordings) > 1 and index == 0) for index, text in enumerate(wordings)] or [("", False)]


def faults(message):
    source = message.find("source").text
    if message.find("translation").get("type"):
        yield "is " + message.find("translation").get("type")
    for text, singular in forms(message):
        if not text.strip():
            yield "is empty"
            continue
        differing = placeholders(source) ^ placeholders(text)
        if differing - (OPTIONAL_IN_SINGULAR if singular else set()):
            yield f"has other placeholders: {' '.join(sorted(differing))}"
        if source.endswith("\n") != text.endswith("\n"):
            yield "ends its line differently"


def check(path):
    count = 0
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            for fault in faults(message):
                count += 1
                print(f"{path.name}: {context.findtext('name')}: {message.findtext('source')!r} {fault}")
    return count


def check_source(path):
    """lupdate takes nothing from a macro inside tr(): such a text would never be translated."""
    lines = path.read_text(encoding="utf-8").splitlines()
    lost = [number for number, line in enumerate(lines, 1) if "tr(QT_TRANSLATE_NOOP" in line]
    for number in lost:
        print(f"{path}:{number}: lupdate does not see a text marked twice")
    return len(lost)


def main():
    catalogues = sorted(pathlib.Path(sys.argv[1]).glob("*.ts"))
    if not catalogues:
        sys.exit("no catalogue there")
    root = pathlib.Path(sys.argv[1]).parent
    sources = [path for room in ("app", "ui") for path in sorted((root / room).rglob("*.cpp"))]
    sys.exit(1 if sum(map(check, catalogues)) + sum(map(check_source, sources)) else 0)


main()
