#!/usr/bin/env python3
"""Validates JSON on standard input.

usage: validate-json.py SCHEMA
"""
import json
import sys

import jsonschema

with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)
validator = getattr(jsonschema, "Draft202012Validator", jsonschema.Draft7Validator)(schema)
problems = [error.message for error in validator.iter_errors(json.load(sys.stdin))]
for problem in problems:
    print(f"{sys.argv[1]}: {problem}")
sys.exit(1 if problems else 0)
