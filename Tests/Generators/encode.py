#!/usr/bin/env python3
"""Writes texts in the encodings that offices use.

usage: encode.py OUT FILE…

Writes OUT/NAME.utf8-bom.ENDING and so on for each UTF-8 text FILE, as OUT/NAME.utf8.ENDING is without changes. A text that
has no characters of an encoding is an error. Needs nothing but Python.
"""
import os
import sys

from text_forms import encodings


def main():
    folder, *files = sys.argv[1:]
    os.makedirs(folder, exist_ok=True)
    for path in files:
        with open(path, encoding="utf-8", newline="") as source:
            text = source.read()
        stem, ending = os.path.splitext(os.path.basename(path))
        for name, data in {"utf8": text.encode(), **encodings(text)}.items():
            with open(os.path.join(folder, f"{stem}.{name}{ending}"), "wb") as out:
                out.write(data)


main()
