"""Builds the wheel of this package, the extension module with the library inside: `pip install bindings/python`. A build
backend of the standard library (PEP 517), so that no package index is needed. One wheel serves CPython 3.9 and every later
version.

The module is the one OPENITEM_MODULE names; else CMake builds it, from a checkout or a source archive.
"""
import base64
import gzip
import hashlib
import io
import os
import pathlib
import re
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import tempfile
import zipfile

HERE = pathlib.Path(__file__).resolve().parent
PACKAGE = HERE / "src" / "openitem"
ARCHIVED = HERE / "library"  # in a source archive the library's sources are below, in a checkout above
SOURCE = ARCHIVED if ARCHIVED.exists() else HERE.parent.parent
MODULE = "_openitem.pyd" if sys.platform == "win32" else "_openitem.abi3.so"
LICENCES = ("LICENSE", "LICENSE_THIRD_PARTY")  # of what is in the library, too
LIBRARY = ("CMakeLists.txt", *LICENCES, "cmake", "include", "src", "capi/CMakeLists.txt", "capi/include", "capi/src",
           "capi/openitem.map", "capi/openitem.def", "bindings/python/src/module")


def version():
    header = (SOURCE / "capi" / "include" / "openitem" / "platform.h").read_text(encoding="utf-8")
    return re.search(r'^#define OI_VERSION "(.*)"$', header, re.M)[1]


def build_module(folder):
    """The module in its release build."""
    named = os.environ.get("OPENITEM_MODULE")
    if named:
        return pathlib.Path(named).resolve(strict=True)
    options = [f"-DOPENITEM_{part}=OFF" for part in ("BUILD_TESTS", "BUILD_BENCH", "BUILD_EXAMPLES", "BUILD_BINDINGS",
                                                    "INSTALL")]
    options += ["-DCMAKE_UNITY_BUILD=ON", "-DCMAKE_UNITY_BUILD_BATCH_SIZE=16"]  # compiles in less time
    options += ["-DOPENITEM_PYTHON_MODULE=ON", f"-DPython3_EXECUTABLE={sys.executable}"]
    subprocess.run(["cmake", "-S", str(SOURCE), "-B", folder, "-DCMAKE_BUILD_TYPE=Release", *options], check=True)
    subprocess.run(["cmake", "--build", folder, "--config", "Release", "--target", "openitem_python", "-j",
                    str(os.cpu_count() or 1)], check=True)
    found = sorted(pathlib.Path(folder).rglob(MODULE))
    if not found:
        raise SystemExit("the build has made no module")
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
    return {f"openitem/{path.name}": path.read_bytes() for pattern in ("*.py", "*.pyi", "py.typed")
            for path in sorted(PACKAGE.glob(pattern))}


# The oldest manylinux policy that allows the newest versions of symbols: (glibc, libstdc++'s GLIBCXX, CXXABI).
POLICIES = (("manylinux_2_28", (2, 28), (3, 4, 24), (1, 3, 11)), ("manylinux_2_31", (2, 31), (3, 4, 28), (1, 3, 12)),
            ("manylinux_2_34", (2, 34), (3, 4, 29), (1, 3, 13)), ("manylinux_2_35", (2, 35), (3, 4, 30), (1, 3, 13)),
            ("manylinux_2_39", (2, 39), (3, 4, 33), (1, 3, 15)))


def platform_of(module):
    """What auditwheel would say of the module on Linux; elsewhere what Python says of the platform."""
    platform = re.sub(r"[-.]", "_", sysconfig.get_platform())
    if not platform.startswith("linux_"):
        return platform
    data = pathlib.Path(module).read_bytes()
    newest = [max((tuple(map(int, found.split(b"."))) for found in re.findall(name + rb"_([0-9]+(?:\.[0-9]+)*)\x00", data)),
                  default=(0,)) for name in (b"GLIBC", b"GLIBCXX", b"CXXABI")]
    for policy, *limits in POLICIES:
        if all(found <= limit for found, limit in zip(newest, limits)):
            return platform.replace("linux", policy, 1)
    return platform


def tag_of(module):
    return f"cp39-abi3-{platform_of(module)}"


def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    folder = tempfile.mkdtemp()
    try:
        module = build_module(folder)
        tag = tag_of(module)
        name = f"openitem-{version()}-{tag}.whl"
        write_wheel(pathlib.Path(wheel_directory) / name, tag,
                    {**package_files(), f"openitem/{MODULE}": module.read_bytes()})
    finally:
        shutil.rmtree(folder)
    return name


def build_editable(wheel_directory, config_settings=None, metadata_directory=None):
    """`pip install -e`: a path to this folder, where the module is put beside the package's files."""
    folder = tempfile.mkdtemp()
    try:
        module = build_module(folder)
        tag = tag_of(module)
        shutil.copyfile(module, PACKAGE / MODULE)
    finally:
        shutil.rmtree(folder)
    name = f"openitem-{version()}-{tag}.whl"
    write_wheel(pathlib.Path(wheel_directory) / name, tag, {"openitem_editable.pth": f"{PACKAGE.parent}\n".encode()})
    return name


def files_below(path):
    if path.is_file():
        return [path]
    return [found for found in sorted(path.rglob("*")) if found.is_file() and "__pycache__" not in found.parts]


def build_sdist(sdist_directory, config_settings=None):
    """This folder, and the library's sources in `library`. Equal input gives an equal archive."""
    base = f"openitem-{version()}"
    files = {"PKG-INFO": metadata().encode()}
    for part in ("pyproject.toml", "README.md", "build_wheel.py", "src/openitem", "examples"):
        for path in files_below(HERE / part):
            if path.suffix in (".py", ".pyi", ".md", ".toml", ".typed"):
                files[path.relative_to(HERE).as_posix()] = path.read_bytes()
    for part in LIBRARY:
        for path in files_below(SOURCE / part):
            files[f"library/{path.relative_to(SOURCE).as_posix()}"] = path.read_bytes()
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for name, data in files.items():
            entry = tarfile.TarInfo(f"{base}/{name}")
            entry.size, entry.mode = len(data), 0o644
            archive.addfile(entry, io.BytesIO(data))
    name = f"{base}.tar.gz"
    with open(pathlib.Path(sdist_directory) / name, "wb") as file, gzip.GzipFile("", "wb", fileobj=file, mtime=0) as stream:
        stream.write(packed.getvalue())
    return name


if __name__ == "__main__":
    folder = sys.argv[1] if len(sys.argv) > 1 else "."
    pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
    print(pathlib.Path(folder) / build_wheel(folder))
