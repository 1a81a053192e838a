#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Keepwatch authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Validates JSON lines against a schema: validate_jsonl.py SCHEMA [FILE] (default: standard input).

Prints each line at fault with its number and reason; exit 1 if there is one, else 0."""
import json
import sys

from jsonschema import Draft202012Validator


def faults_of(validators, line):
    try:
        thing = json.loads(line)
    except ValueError as error:
        yield f"not JSON: {error}"
        return
    kind = thing.get("type") if isinstance(thing, dict) else None
    if kind not in validators:
        yield f"unknown type {kind!r}"
        return
    for error in validators[kind].iter_errors(thing):
        yield f"{error.json_path}: {error.message}"


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        schema = json.load(file)
    Draft202012Validator.check_schema(schema)
    whole = Draft202012Validator(schema)
    # One validator per type: its messages name the key at fault, those of the whole only say "not valid under any".
    definitions = [whole.schema["$defs"][branch["$ref"].rsplit("/", 1)[1]] for branch in schema["oneOf"]]
    validators = {
        definition["properties"]["type"]["const"]: Draft202012Validator({**definition, "$defs": schema["$defs"]})
        for definition in definitions
    }
    lines = open(sys.argv[2], encoding="utf-8") if len(sys.argv) > 2 else sys.stdin
    found = 0
    for number, line in enumerate(lines, 1):
        for fault in faults_of(validators, line):
            print(f"line {number}: {fault}: {line.strip()}")
            found += 1
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
