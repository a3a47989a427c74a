"""Give every reader thousands of damaged files, found by atheris: each is read or refused with the reason.

    fuzz_readers.py [RUNS]           every reader, each in a process of its own
    fuzz_readers.py RUNS READER      one of them

An exception that is no `UnreadableFile`, an input that takes more than 30 seconds, or more than 500 MB fails. Tesseract
is left out: it is another program, in a process with bounds, and each picture takes seconds.
"""

import contextlib
import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import atheris

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

# It names every module that it instruments.
with contextlib.redirect_stderr(io.StringIO()), atheris.instrument_imports(include=["ingest.reading", "striprtf"]):
    from ingest.reading import pdf, pdf_process, read_letter
    from ingest.records import UnreadableFile
    from tests.ingest.reading_files import LETTER, document_xml, make_docx, make_mail, make_odt, make_pdf, zipped

RUNS = 10_000
SECONDS, MEGABYTES, LONGEST = 30, 500, 6_000

_MAIN = "word/document.xml"
_BODY = "".join(f"<p>{part}</p>" for part in LETTER.split("\n\n")[2:])
_RICH = LETTER.replace("\n", "\\par\n").encode("cp1252")


def _part(archive: bytes, path: str) -> bytes:
    """Return one file of an archive."""
    with zipfile.ZipFile(io.BytesIO(archive)) as opened:
        return opened.read(path)


@dataclass(frozen=True)
class Reader:
    """What one reader is given: files to begin with, and how a damaged stretch of bytes becomes a file of its kind."""

    seeds: Sequence[bytes]
    wrap: Callable[[bytes], bytes]


def _behind(start: bytes) -> Callable[[bytes], bytes]:
    """Return what puts the start of a kind of file before bytes that do not begin so."""
    return lambda data: data if data.startswith(start[:5]) else start + data


def _in_archive(path: str) -> Callable[[bytes], bytes]:
    """Return what makes an archive of bytes, unless they are one."""
    return lambda data: data if data.startswith(b"PK") else zipped({path: data})


READERS: dict[str, Reader] = {
    "text": Reader([LETTER.encode(), LETTER.encode("utf-16"), b"Vraag 1\nWanneer?\n\nAntwoord 1\nIn mei."], bytes),
    "pdf": Reader([make_pdf(LETTER), make_pdf(LETTER, columns=2, furniture=True)], _behind(b"%PDF-1.4\n")),
    "docx": Reader(
        [
            document_xml("<w:p><w:r><w:t>Ik stuur u de brief.</w:t></w:r></w:p>"),
            _part(make_docx("De brief volgt in mei.\n\n- een rapport"), _MAIN),
            make_docx("De brief volgt in mei."),
        ],
        _in_archive(_MAIN),
    ),
    "odt": Reader(
        [_part(make_odt("De brief volgt.\n\n- een rapport"), "content.xml"), make_odt("De brief volgt in mei.")],
        _in_archive("content.xml"),
    ),
    "html": Reader([f"<html><body>{_BODY}</body></html>".encode()], _behind(b"<html><body>")),
    "xml": Reader([f"<?xml version='1.0'?><kamerwrk>{_BODY}</kamerwrk>".encode()], _behind(b"<?xml version='1.0'?>")),
    "rtf": Reader([b"{\\rtf1\\ansi\\ansicpg1252 " + _RICH + b"}"], _behind(b"{\\rtf1 ")),
    "mail": Reader(
        [make_mail("De brief volgt.", {"a.txt": LETTER.encode()}), make_mail(LETTER, {})],
        _behind(b"From: a\nTo: b\nSubject: c\n"),
    ),
}


def forked(command: list[str], *, input: bytes, **_: object) -> subprocess.CompletedProcess[bytes]:
    """Do what `subprocess.run` does for the process that reads a PDF, without starting Python again each time."""
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as said:
        given.write(input)
        given.seek(0)
        child = os.fork()
        if not child:
            status = 1
            try:
                os.dup2(given.fileno(), 0)
                os.dup2(said.fileno(), 1)
                sys.argv = command[2:]
                pdf_process.main()
                sys.stdout.flush()
                status = 0
            finally:
                os._exit(status)
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        said.seek(0)
        return subprocess.CompletedProcess(command, status, said.read(), b"")


def try_reader(name: str, data: bytes) -> None:
    """Read one damaged file; a refusal must say why, to the clerk and to the log."""
    try:
        letter = read_letter(READERS[name].wrap(data), "bestand")
    except UnreadableFile as error:
        if not error.message or not error.cause:
            raise AssertionError("refused without a reason") from error
        return
    for unit in letter.units:
        if not 0 <= unit.start < unit.end <= len(letter.text):
            raise AssertionError(f"unit outside the text: {unit}")


def fuzz(name: str, runs: int, folder: Path) -> None:
    """Run one reader on so many inputs; atheris ends the process."""
    seeds = folder / "seeds"
    seeds.mkdir()
    for number, seed in enumerate(READERS[name].seeds):
        (seeds / str(number)).write_bytes(seed)
    pdf.subprocess.run = forked  # type: ignore[assignment]
    os.environ["PATH"] = "/nowhere"
    options = [f"-runs={runs}", f"-timeout={SECONDS}", f"-rss_limit_mb={MEGABYTES}", f"-max_len={LONGEST}"]
    options += ["-seed=1", "-print_final_stats=1", f"-artifact_prefix={folder}/"]
    atheris.Setup([sys.argv[0], *options, str(seeds)], lambda data: try_reader(name, data))
    atheris.Fuzz()


def main() -> int:
    """Run every reader, or the one that is named; return 1 if one failed."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else RUNS
    if len(sys.argv) > 2:
        fuzz(sys.argv[2], runs, Path(os.environ["FUZZ_FOLDER"]))
    failed = 0
    for name in READERS:
        folder = Path(tempfile.mkdtemp(prefix=f"fuzz-{name}-"))
        start = time.monotonic()
        done = subprocess.run(
            [sys.executable, __file__, str(runs), name],
            env=os.environ | {"FUZZ_FOLDER": str(folder)},
            capture_output=True,
            text=True,
            errors="replace",
            check=False,
        )
        print(f"{name:5} {runs} inputs, {time.monotonic() - start:.0f} s: {said(done)}", flush=True)
        if done.returncode:
            failed = 1
            print(f"{done.stderr[-3000:]}\nthe input is in {folder}")
        else:
            shutil.rmtree(folder)
    return failed


def said(done: subprocess.CompletedProcess[str]) -> str:
    """Return in a few words what a run found."""
    if done.returncode:
        return f"failed (exit {done.returncode})"
    peak = re.search(r"stat::peak_rss_mb:\s+(\d+)", done.stderr)
    return f"no crash and no hang, at most {peak[1] if peak else '?'} MB"


if __name__ == "__main__":
    sys.exit(main())
