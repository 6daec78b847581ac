"""Counts, from the raw US federal AI inventory of 2024, what the systems read from it must show.

Usage: python3 count_traits.py inventory.csv

Written apart from the library and its mapping file: the rules below are this script's own, on column positions and
the beginnings of answers. Prints one line for each figure: name, number.
"""

import collections
import csv
import io
import sys


def answer(row, position):
    text = " ".join(row[position - 1].split())
    return text.replace("\u2013", "-").replace("\u2019", "'").lower()


def not_given(text):
    return text in ("", "n/a", "na", "not applicable") or text.startswith("data not reported")


def traits(row):
    """The traits that the row affirms, and those that it rules out."""
    yes, no = set(), set()

    impact = answer(row, 11)
    if impact == "both":
        yes |= {"affects_individuals", "safety_relevant"}
    elif impact == "rights-impacting":
        yes.add("affects_individuals")
        no.add("safety_relevant")
    elif impact == "safety-impacting":
        yes.add("safety_relevant")
    elif impact == "neither":
        no |= {"affects_individuals", "safety_relevant"}
    if answer(row, 55) == "yes":
        yes.add("affects_individuals")

    product = answer(row, 7)
    if not not_given(product) and not product.startswith("none of the above"):
        yes.add("third_party_model")
        writing = ("improving the quality of written", "summarizing the key", "transcribing and summ",
                   "creating visually appealing presentations", "generative")
        if product.startswith(writing):
            yes.add("generative")
        if "facial recognition" in product:
            yes.add("personal_data")
    if answer(row, 32).startswith("no - agency does not have access"):
        yes.add("third_party_model")

    if answer(row, 23) == "yes":
        yes.add("personal_data")
    elif answer(row, 23) == "no":
        no.add("personal_data")

    documentation = answer(row, 28)
    if documentation == "yes" or documentation.startswith(
            ("documentation is complete", "documentation is widely", "documentation is available",
             "documentation has been partially")):
        yes.add("machine_learning")
    if answer(row, 50).startswith(("automated and regularly", "established process")):
        yes.add("machine_learning")
    if answer(row, 5) == "deep learning":
        yes |= {"machine_learning", "opaque_model"}

    alone = answer(row, 51)
    if alone.startswith(("yes - all", "other - immediate")):
        yes.add("automated_decision")
    elif alone.startswith("no - some"):
        yes.add("human_oversight_dependent")

    return yes, no - yes


def stage(row):
    return {
        "initiated": "inception",
        "planned": "inception",
        "ideation": "inception",
        "acquisition and/or development": "design_and_development",
        "implementation and assessment": "deployment",
        "operation and maintenance": "operation_and_monitoring",
        "in production": "operation_and_monitoring",
        "in mission": "operation_and_monitoring",
        "retired": "retirement",
    }.get(answer(row, 10), "open")


def main(path):
    with open(path, "rb") as file:
        text = file.read().decode("cp1252")
    rows = list(csv.reader(io.StringIO(text, newline="")))[1:]
    figures = collections.Counter()
    seen = set()
    for row in rows:
        if tuple(row) in seen:
            figures["rejected"] += 1
            continue
        seen.add(tuple(row))
        figures["systems"] += 1
        figures["stage." + stage(row)] += 1
        present, absent = traits(row)
        for trait in present:
            figures["trait." + trait] += 1
        for trait in absent:
            figures["absent." + trait] += 1
    figures["rows"] = len(rows)
    for name in sorted(figures):
        print(name, figures[name])


if __name__ == "__main__":
    main(sys.argv[1])
