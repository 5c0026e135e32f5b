"""Builds the wheel of this package with the shared library inside: `pip install bindings/python`. A build backend of the
standard library (PEP 517), so that no package index is needed.

The library is the one OPENITEM_LIBRARY names; else, in a checkout, CMake builds it.
"""
import base64
import hashlib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
PACKAGE = HERE / "src" / "openitem"
SOURCE = HERE.parent.parent
NAMES = {"win32": "openitem.dll", "darwin": "libopenitem.0.dylib"}
LICENCES = ("LICENSE", "LICENSE_THIRD_PARTY")  # of what is in the library, too


def version():
    raw = (PACKAGE / "_raw.py").read_text(encoding="utf-8")
    return re.search(r"^OI_VERSION = '(.*)'$", raw, re.M)[1]


def build_library(folder):
    """The shared library in its release build."""
    named = os.environ.get("OPENITEM_LIBRARY")
    if named:
        return pathlib.Path(named).resolve(strict=True)
    if not (SOURCE / "capi" / "CMakeLists.txt").exists():
        raise SystemExit("OPENITEM_LIBRARY must name the shared library: this is not a checkout of openitem")
    options = [f"-DOPENITEM_{part}=OFF" for part in ("BUILD_TESTS", "BUILD_BENCH", "BUILD_EXAMPLES", "BUILD_BINDINGS",
                                                    "INSTALL")]
    options += ["-DCMAKE_UNITY_BUILD=ON", "-DCMAKE_UNITY_BUILD_BATCH_SIZE=16"]  # compiles in less time
    subprocess.run(["cmake", "-S", str(SOURCE), "-B", folder, "-DCMAKE_BUILD_TYPE=Release", *options], check=True)
    subprocess.run(["cmake", "--build", folder, "--config", "Release", "--target", "openitem_capi", "-j",
                    str(os.cpu_count() or 1)], check=True)
    found = sorted(pathlib.Path(folder).rglob(NAMES.get(sys.platform, "libopenitem.so")))
    if not found:
        raise SystemExit("the build has made no shared library")
    return found[0].resolve()


def metadata():
    readme = (HERE / "README.md").read_text(encoding="utf-8")
    return ("Metadata-Version: 2.1\nName: openitem\n"
            f"Version: {version()}\nSummary: The accounts-receivable core that other programs embed\n"
            "License: MIT\nRequires-Python: >=3.9\nDescription-Content-Type: text/markdown\n\n" + readme)


def info_files(tag):
    licences = {name: (SOURCE / name).read_bytes() for name in LICENCES if (SOURCE / name).exists()}
    return {"METADATA": metadata().encode(), **licences,
            "WHEEL": f"Wheel-Version: 1.0\nGenerator: openitem\nRoot-Is-Purelib: false\nTag: {tag}\n".encode()}


def write_wheel(path, tag, files):
    """`files`: name in the wheel -> bytes. The time stamps are fixed, so that equal input gives an equal wheel."""
    info = f"openitem-{version()}.dist-info"
    files = {**files, **{f"{info}/{name}": data for name, data in info_files(tag).items()}}
    record = ""
    for name, data in files.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()
        record += f"{name},sha256={digest},{len(data)}\n"
    files[f"{info}/RECORD"] = (record + f"{info}/RECORD,,\n").encode()
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as wheel:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.external_attr = (0o755 if ".so" in name or ".dylib" in name else 0o644) << 16
            wheel.writestr(entry, data, zipfile.ZIP_DEFLATED)


def package_files():
    return {f"openitem/{path.name}": path.read_bytes() for path in sorted(PACKAGE.glob("*.py"))} | {
        "openitem/py.typed": b""}


def platform_tag():
    return "py3-none-" + re.sub(r"[-.]", "_", sysconfig.get_platform())


def prepare_metadata_for_build_wheel(metadata_directory, config_settings=None):
    info = pathlib.Path(metadata_directory) / f"openitem-{version()}.dist-info"
    info.mkdir()
    for name, data in info_files(platform_tag()).items():
        (info / name).write_bytes(data)
    return info.name


def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    tag = platform_tag()
    name = f"openitem-{version()}-{tag}.whl"
    folder = tempfile.mkdtemp()
    try:
        library = build_library(folder)
        inside = NAMES.get(sys.platform, "libopenitem.so.0")
        write_wheel(pathlib.Path(wheel_directory) / name, tag,
                    {**package_files(), f"openitem/{inside}": library.read_bytes()})
    finally:
        shutil.rmtree(folder)
    return name


def build_editable(wheel_directory, config_settings=None, metadata_directory=None):
    """`pip install -e`: a path to this folder; the library is found by OPENITEM_LIBRARY or in the system."""
    name = f"openitem-{version()}-py3-none-any.whl"
    write_wheel(pathlib.Path(wheel_directory) / name, "py3-none-any",
                {"openitem_editable.pth": f"{PACKAGE.parent}\n".encode()})
    return name


def build_sdist(sdist_directory, config_settings=None):
    raise NotImplementedError("the sources of the library are the repository")


if __name__ == "__main__":
    folder = sys.argv[1] if len(sys.argv) > 1 else "."
    pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
    print(pathlib.Path(folder) / build_wheel(folder))
