"""Writes a list of words as a pattern shaped like a tree, in which common beginnings are read once."""

import re
from collections.abc import Iterable, Mapping
from typing import TypeAlias

Tree: TypeAlias = "dict[str, Tree]"


def trie(words: Iterable[str], signs: Mapping[str, str]) -> str:
    """Return a pattern for the longest of the words. `signs` says what stands for characters that are no letters."""
    tree: Tree = {}
    for word in words:
        node = tree
        for char in word:
            node = node.setdefault(char, {})
        node[""] = {}
    return _branch(tree, signs)


def _branch(node: Tree, signs: Mapping[str, str]) -> str:
    """Return the pattern of what may follow at this place in the tree."""
    branches = [
        (signs.get(char) or re.escape(char)) + _branch(below, signs) for char, below in sorted(node.items()) if char
    ]
    if not branches:
        return ""
    ends = "" in node
    body = branches[0] if len(branches) == 1 and not ends else "(?:" + "|".join(branches) + ")"
    return body + "?" if ends else body
