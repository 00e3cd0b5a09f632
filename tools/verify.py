#!/usr/bin/env python3
"""Checks an archive that `daihoi archive` wrote, without daihoi: Python's standard library and the openssl command.

    python3 tools/verify.py ARCHIVE.zip [--key FINGERPRINT]

docs/archive.md describes the form; recount.py, beside this file, counts again what the record says.
Exit code 0: sound; 1: faults, each with its place; 2: cannot be checked here.
"""
import argparse
import hashlib
import json
import re
import struct
import subprocess
import sys
import tempfile
import zlib
from collections import Counter
from pathlib import Path

sys.dont_write_bytecode = True  # nothing is left beside the program
from recount import Congress, fault, faults, same  # noqa: E402

MOST_BYTES, MOST_FILES = 2 << 30, 10_000
LOCAL, CENTRAL, END = b"PK\3\4", b"PK\1\2", b"PK\5\6"


class Stop(Exception):
    """Nothing behind this fault can be read."""


# ---- the container: every byte of it follows from the names and bytes of the files --------------------------------

def common(name, data, crc):
    return struct.pack("<HHHHHIIIHH", 20, 1 << 11, 0, 0, 0x21, crc, len(data), len(data), len(name), 0)


def good_name(name):
    part = r"[^./\\:*?\"<>|\x00-\x1f\x7f-\x9f][^/\\:*?\"<>|\x00-\x1f\x7f-\x9f]*(?<![. ])"
    return len(name.encode()) <= 300 and re.fullmatch(f"{part}(/{part})*", name)


def unpack(raw):
    """The files by name, in order."""
    if len(raw) > MOST_BYTES:
        raise Stop(f"the file has {len(raw)} bytes, more than {MOST_BYTES}")
    files, at, central = {}, 0, b""
    while raw[at:at + 4] == LOCAL:
        head = raw[at + 4:at + 30]
        if len(head) < 26:
            raise Stop(f"the file is cut at byte {len(raw)}, between its files")
        crc, size, length = *struct.unpack("<II", head[10:18]), *struct.unpack("<H", head[22:24])
        name, start = raw[at + 30:at + 30 + length], at + 30 + length
        data = raw[start:start + size]
        shown = name.decode(errors="replace")
        if start + size > len(raw):
            raise Stop(f"the file is cut at byte {len(raw)}, within {shown}")
        wanted = common(name, data, crc)
        if head != wanted:
            off = next(i for i in range(26) if head[i] != wanted[i])
            raise Stop(f"byte {at + 4 + off}, the header of {shown}: not as daihoi writes it")
        if crc != zlib.crc32(data):
            fault(shown, "the CRC-32 in its header is not that of its bytes")
        if not good_name(shown) or shown.encode() != name:
            raise Stop(f"a file of the name {shown!r}")
        if shown in files or len(files) >= MOST_FILES:
            raise Stop(f"{shown} stands twice, or there are too many files")
        files[shown] = data
        central += CENTRAL + struct.pack("<H", 3 << 8 | 20) + wanted + bytes(6)
        central += struct.pack("<II", 0o100600 << 16, at) + name
        at = start + size
    end = END + bytes(4) + struct.pack("<HHIIH", len(files), len(files), len(central), at, 0)
    wanted, found = central + end, raw[at:]
    if not files:
        raise Stop("not an archive of daihoi")
    if found != wanted:
        off = next((i for i, (a, b) in enumerate(zip(found, wanted)) if a != b), min(len(found), len(wanted)))
        raise Stop(f"byte {at + off}, behind the last file: not as daihoi writes it")
    return files


# ---- manifest, signature, key -------------------------------------------------------------------------------------

def openssl(*words, data=None):
    try:
        return subprocess.run(["openssl", *words], input=data, capture_output=True, check=False)
    except FileNotFoundError:
        print("The openssl command is needed (3.0 or later) and was not found.", file=sys.stderr)
        sys.exit(2)


def signature(files, manifest, demanded):
    version = openssl("version").stdout.decode(errors="replace")
    number = re.match(r"OpenSSL (\d+)\.", version)
    if not number or int(number[1]) < 3:
        print(f"OpenSSL 3.0 or later is needed (pkeyutl -rawin); this is {version.strip()!r}.", file=sys.stderr)
        sys.exit(2)
    with tempfile.TemporaryDirectory() as place:
        for name in ("manifest.json", "manifest.sig", "public-key.pem"):
            Path(place, name).write_bytes(files[name])
        key = ["-pubin", "-inkey", f"{place}/public-key.pem"]
        good = openssl("pkeyutl", "-verify", *key, "-rawin", "-in", f"{place}/manifest.json",
                       "-sigfile", f"{place}/manifest.sig")
        der = openssl("pkey", "-pubin", "-in", f"{place}/public-key.pem", "-outform", "DER").stdout
    if good.returncode != 0 or len(files["manifest.sig"]) != 64:
        fault("manifest.sig", "not the signature of public-key.pem over manifest.json")
    fingerprint = hashlib.sha256(der).hexdigest()
    same("manifest.json", "key.sha256", manifest["key"]["sha256"], fingerprint)
    if demanded and demanded != fingerprint:
        fault("public-key.pem", f"key {fingerprint}, not the one asked for, {demanded}")
    return fingerprint


def listed(files, manifest):
    names = [f["path"] for f in manifest["files"]] + ["manifest.json", "manifest.sig"]
    for name in set(names) - set(files):
        fault(name, "missing")
    for name in set(files) - set(names):
        fault(name, "not in manifest.json: added after the signing")
    if set(names) == set(files):
        same("manifest.json", "order of the files", names, list(files))
    for f in manifest["files"]:
        data = files.get(f["path"], b"")
        same(f["path"], "size", f["size"], len(data))
        same(f["path"], "SHA-256", f["sha256"], hashlib.sha256(data).hexdigest())


# ---- the chain ----------------------------------------------------------------------------------------------------

SEALED = re.compile(rb'(\{.*),"hash":"([0-9a-f]{64})"\}', re.S)
LEFT_OUT = re.compile(rb'\{"seq":([0-9]+),"left_out":"(people|notices)","text":"([0-9a-f]{64})","hash":"([0-9a-f]{64})"\}')
OWN_PART = re.compile(r"record\.jsonl|figures\.json|public-key\.pem|agenda/agenda\.json|rules/rules\.json|(boxes|papers)/[^/]+")
STREAM = re.compile(rb'"fact":\{"([^"]*)"')
STREAMS = {b"people": b"people", b"notices": b"notice"}


def follows(place, before, text, stream, said):
    """The link through a line with that hash of its text."""
    made = hashlib.sha256(before + text + stream).digest()
    if made.hex() != said:
        raise Stop(f"{place}: changed, or not the line that belongs here: its hash is {said}, "
                   f"by its text and the line before {made.hex()}")
    return made


def chain(text):
    """The entries that are there, how many of each stream are not, the last number and link. Stops at the first fault."""
    entries, left_out, link, more, links = [], Counter(), bytes(32), 0, {}
    lines = text.split(b"\n")
    if lines.pop() != b"":
        raise Stop(f"record.jsonl, line {len(lines) + 1}: the file ends within this line")
    for seq, line in enumerate(lines, 1):
        place = f"record.jsonl, line {seq}"
        gone, kept = LEFT_OUT.fullmatch(line), SEALED.fullmatch(line)
        if gone:
            number, text = int(gone[1]), bytes.fromhex(gone[3].decode())
            link = follows(place, link, text, STREAMS[gone[2]], gone[4].decode())
            left_out[gone[2].decode()] += 1
            more = more - 1 if more else None
        elif kept:
            body = kept[1] + b"}"
            stream = STREAM.search(body)
            link = follows(place, link, hashlib.sha256(body).digest(), stream[1] if stream else b"", kept[2].decode())
            entry = json.loads(body)
            if stream and [stream[1].decode()] != list(entry["fact"]):
                raise Stop(f"{place}: not in the form of daihoi: its stream is told twice")
            number, entry["place"] = entry["seq"], place
            if more and entry.get("more", 0) != more - 1:
                raise Stop(f"{place}: 'more' says {entry.get('more', 0)}, by the line before {more - 1}")
            more = entry.get("more", 0)
            entries.append(entry)
        else:
            raise Stop(f"{place}: not a line of a record")
        if number != seq:
            raise Stop(f"{place}: carries the number {number}")
        links[seq] = link.hex()
    if more:
        raise Stop(f"record.jsonl: {more} lines of the last command are missing")
    return entries, dict(left_out), links


# ---- all of it ----------------------------------------------------------------------------------------------------

def check(path, demanded):
    files = unpack(Path(path).read_bytes())
    for name in ("manifest.json", "manifest.sig", "public-key.pem", "record.jsonl", "figures.json"):
        if name not in files:
            raise Stop(f"{name}: missing")
    manifest = json.loads(files["manifest.json"])
    if (manifest["format"], manifest["version"]) != ("daihoi-archive", 1):
        raise Stop(f"manifest.json: form {manifest['format']} {manifest['version']}; this program reads daihoi-archive 1")
    fingerprint = signature(files, manifest, demanded)
    listed(files, manifest)
    entries, left_out, links = chain(files["record.jsonl"])
    at = "manifest.json"
    same(at, "entries", manifest["entries"], len(links))
    same(at, "head", manifest["head"], links.get(len(links)))
    same(at, "left_out", {s["stream"]: s["entries"] for s in manifest["left_out"]}, left_out)
    closed = [e["seq"] for e in entries if e["fact"].get("congress") == "closed"]
    sealed = manifest["sealed"] and (manifest["sealed"]["entry"], manifest["sealed"]["link"])
    same(at, "sealed", sealed, (closed[-1], links[closed[-1]]) if closed else None)
    facts = (e["fact"].get("congress") for e in entries)
    congress = Congress({f["corrected"]["undoes"] for f in facts if isinstance(f, dict) and "corrected" in f})
    for entry in entries:
        try:
            congress.take(entry)
        except (LookupError, TypeError, ValueError, AttributeError) as error:
            fault(entry["place"], f"does not follow from the lines before it ({type(error).__name__} {error})")
    opening = congress.opening
    same(at, "rehearsal", manifest["rehearsal"], opening["rehearsal"])
    same(at, "congress.title", manifest["congress"]["title"], opening["agenda"]["title"])
    own = opening.get("signing_key", "")
    if own and own != fingerprint and demanded != fingerprint:
        fault("public-key.pem", f"key {fingerprint}, but the record names {own} at its beginning")
    named = [(f["source"], f["sha256"]) for f in manifest["files"] + manifest["files_left_out"] if "source" in f]
    sources = dict(named)
    if len(sources) != len(named):
        fault(at, "a file the congress was opened from is named twice")
    for f in manifest["files"]:
        if "source" not in f and not OWN_PART.fullmatch(f["path"]):
            fault(f["path"], "no part of an archive: it was added")
    same(at, "files the congress was opened from", sources, opening["files"])
    try:
        congress.figures(json.loads(files["figures.json"]))
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        fault("figures.json", f"lacks a figure, or has one in another form ({type(error).__name__} {error})")
    return manifest, fingerprint


def main():
    args = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    args.add_argument("archive")
    args.add_argument("--key", help="fingerprint of the key, as it stands in the signed minutes")
    args = args.parse_args()
    demanded = re.sub(r"[\s:-]", "", args.key).lower() if args.key else None
    try:
        manifest, fingerprint = check(args.archive, demanded)
    except OSError as error:
        print(error, file=sys.stderr)
        return 2
    except Stop as stop:
        faults.append(str(stop))
    except (LookupError, TypeError, ValueError, AttributeError, RecursionError) as error:
        faults.append(f"not in the form of docs/archive.md ({type(error).__name__} {error})")
    if faults:
        print(f"NOT SOUND, {len(faults)} faults:", *faults, sep="\n  ")
        return 1
    state = "closed and sealed" if manifest["sealed"] else "STILL OPEN when it was archived"
    print(f"Sound: {manifest['congress']['title']}; {manifest['entries']} lines, {state}.")
    if manifest["rehearsal"]:
        print("A REHEARSAL, not a real congress.")
    groups = " ".join(fingerprint[i:i + 4] for i in range(0, 64, 4))
    print(f"Key: {groups}\nCompare it with the one in the signed minutes: a stranger can sign with a key of their own.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
