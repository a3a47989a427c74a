"""A process of its own that reads one picture with Tesseract: the picture on standard input, text on standard output.

It bounds its own memory and time and then becomes Tesseract, which keeps those bounds. One thread only: with more it
takes ten times as long.
"""

import os
import resource
import sys

SECONDS = 45
MEMORY = 480 * 1024 * 1024


def main() -> None:
    """Become the program that the first argument names."""
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    os.environ["OMP_THREAD_LIMIT"] = "1"
    program = sys.argv[1]
    os.execv(program, [program, "stdin", "stdout", "-l", "nld", "--psm", "3"])  # noqa: S606 - no shell is wanted


if __name__ == "__main__":
    main()
