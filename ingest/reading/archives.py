"""Zip files within bounds: what a DOCX or ODT is made of, checked before a byte of it is unpacked."""

import zipfile
from io import BytesIO

from ingest.records import UnreadableFile

_MOST_ENTRIES = 2000
_MOST_BYTES = 50 * 1024 * 1024
_MOST_BYTES_OF_A_PART = 20 * 1024 * 1024
_GREATEST_RATIO = 200
# A small file may pack well without meaning harm.
_UNSUSPECTED = 1024 * 1024


class Archive:
    """A zip file that keeps to the bounds."""

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        self._data = data
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
            self._entries = {entry.filename: entry for entry in self._zip.infolist()}
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError) as error:
            raise damaged(name, error) from error
        self._check()

    def _check(self) -> None:
        """Refuse an archive that would unpack to more than is sound, or that is encrypted."""
        entries = list(self._zip.infolist())
        size = sum(entry.file_size for entry in entries)
        packed = max(sum(entry.compress_size for entry in entries), 1)
        suspect = size > _UNSUSPECTED and size > _GREATEST_RATIO * min(packed, len(self._data))
        if len(entries) > _MOST_ENTRIES or size > _MOST_BYTES or suspect:
            raise UnreadableFile(
                "Dit bestand wordt na uitpakken verdacht groot en is daarom geweigerd.",
                f"{self._name}: archive of {len(entries)} entries, {size} bytes out of {packed}",
            )
        if any(entry.flag_bits & 0x1 for entry in entries):
            raise UnreadableFile(
                "Dit bestand is met een wachtwoord beveiligd; lever een versie zonder wachtwoord aan.",
                f"{self._name}: encrypted archive",
            )

    def __contains__(self, part: str) -> bool:
        return part in self._entries

    def names(self) -> list[str]:
        """Return the names of the parts, in order."""
        return list(self._entries)

    def read(self, part: str) -> bytes:
        """Return a part, unpacked; a part that is larger than it says it is, is refused."""
        entry = self._entries[part]
        try:
            with self._zip.open(entry) as source:
                content = source.read(_MOST_BYTES_OF_A_PART + 1)
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError, RuntimeError) as error:
            raise damaged(self._name, error) from error
        except Exception as error:  # zlib.error and lzma.LZMAError have no common parent
            if type(error).__module__ not in ("zlib", "lzma", "_lzma"):
                raise
            raise damaged(self._name, error) from error
        if len(content) > _MOST_BYTES_OF_A_PART:
            raise UnreadableFile(
                "Dit bestand wordt na uitpakken verdacht groot en is daarom geweigerd.",
                f"{self._name}: part {part!r} unpacks to more than {_MOST_BYTES_OF_A_PART} bytes",
            )
        return content


def damaged(name: str, error: Exception) -> UnreadableFile:
    """Return the error for a file that cannot be unpacked."""
    return UnreadableFile(
        "Dit bestand is beschadigd of onvolledig en kan niet worden gelezen.",
        f"{name}: {type(error).__name__}: {error}",
    )
