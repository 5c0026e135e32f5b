#!/usr/bin/env python3
"""Do the recipes of cmake/packaging fit this library? Usage: packagers.py vcpkg|conan

Neither tool is needed, nor a network: their functions are played by stand-ins, which configure the source with the
recipe's options, take the libraries from the build at hand instead of compiling them once more, and put everything
where the tool would. Then a program uses the package. What the stand-ins do not show: how the tool finds the dependencies.

The environment is that of the other package tests: SOURCE_DIR BUILD_DIR WORK_DIR VERSION CMAKE GENERATOR CC CXX.
"""
import importlib.util
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import types

SOURCE, BUILD = pathlib.Path(os.environ["SOURCE_DIR"]), pathlib.Path(os.environ["BUILD_DIR"])
VERSION, CMAKE = os.environ["VERSION"], os.environ["CMAKE"]
PACKAGING = SOURCE / "cmake" / "packaging"
HERE = pathlib.Path(__file__).resolve().parent
COMPILERS = ["-G", os.environ["GENERATOR"], f"-DCMAKE_C_COMPILER={os.environ['CC']}",
             f"-DCMAKE_CXX_COMPILER={os.environ['CXX']}"]

# what cmake/dependencies.cmake looks for -> the packages of vcpkg and Conan it comes in
# ... and how their headers are included
INCLUDED_AS = {"Boost": "boost/", "Microsoft.GSL": "gsl/", "gsl/gsl": "gsl/", "xxhash.h": "xxhash.h"}
DEPENDENCIES = {"Boost": ("boost-multiprecision", "boost"), "Microsoft.GSL": ("ms-gsl", "ms-gsl"),
                "gsl/gsl": ("ms-gsl", "ms-gsl"), "xxhash.h": ("xxhash", "xxhash")}


class Wrong(Exception):
    """A recipe does not fit."""


def require(true, what):
    if not true:
        raise Wrong(what)


def same(found, wanted, what):
    require(found == wanted, f"{what}: {found}, wanted {wanted}")


def run(*command, **environment):
    done = subprocess.run([str(word) for word in command], env={**os.environ, **environment}, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, encoding="utf-8", check=False)
    require(done.returncode == 0, f"{' '.join(map(str, command))}: exit status {done.returncode}\n{done.stdout}")
    return done.stdout


# ---- what the source says

def options():
    """The OPENITEM_ options of CMakeLists.txt."""
    return set(re.findall(r"^option\((OPENITEM_\w+)", (SOURCE / "CMakeLists.txt").read_text(encoding="utf-8"), re.M))


def dependencies(which):
    text = re.sub(r"#.*", "", (SOURCE / "cmake" / "dependencies.cmake").read_text(encoding="utf-8"))
    looked_for = re.findall(r"find_package\(([\w.]+)", text) + re.findall(r"find_path\(\w+ (\S+)", text)
    require(set(looked_for) <= set(DEPENDENCIES), f"of which package is one of these: {looked_for}?")
    sources = "".join(path.read_text(encoding="utf-8") for folder in ("src", "capi/src") for path in (SOURCE / folder).rglob("*.?pp"))
    for name in looked_for:
        require(f"#include <{INCLUDED_AS[name]}" in sources, f"no file includes {name}, which the build asks for")
    return {DEPENDENCIES[name][which] for name in looked_for}


def exported_targets(prefix):
    [file] = prefix.rglob("openitem-targets.cmake")
    return set(re.findall(r"^add_library\((openitem::\w+)", file.read_text(encoding="utf-8"), re.M))


def named_targets(*paths):
    return {name for path in paths for name in re.findall(r"openitem::\w+", path.read_text(encoding="utf-8"))}


# ---- what both do

def configured(source, build, definitions):
    """A configuration with nothing that CMake does not know or use."""
    shutil.rmtree(build, ignore_errors=True)
    told = run(CMAKE, "-S", source, "-B", build, *COMPILERS, *definitions)
    require("Manually-specified variables were not used" not in told, told)
    cache = (build / "CMakeCache.txt").read_text(encoding="utf-8")
    for name in options():
        require(f"{name}:BOOL={'ON' if name == 'OPENITEM_INSTALL' else 'OFF'}" in cache or
                f"{name}:UNINITIALIZED={'ON' if name == 'OPENITEM_INSTALL' else 'OFF'}" in cache, f"{name} is not set")


def installed(prefix):
    """The build at hand, installed; its folder of libraries is "lib", as both tools want it."""
    shutil.rmtree(prefix, ignore_errors=True)
    run(CMAKE, "--install", BUILD, "--prefix", prefix)


def used(package, work):
    """test_package of the Conan recipe, by what is in the package alone."""
    shutil.rmtree(work, ignore_errors=True)
    run(CMAKE, "-S", PACKAGING / "conan" / "test_package", "-B", work, *COMPILERS, f"-DCMAKE_PREFIX_PATH={package}",
        "-DCMAKE_DISABLE_FIND_PACKAGE_Boost=ON", "-DCMAKE_DISABLE_FIND_PACKAGE_Microsoft.GSL=ON")
    where = re.search(r"^openitem_DIR:PATH=(.*)$", (work / "CMakeCache.txt").read_text(encoding="utf-8"), re.M)[1]
    require(pathlib.Path(where).is_relative_to(package), f"another openitem was found: {where}")
    run(CMAKE, "--build", work)
    return "".join(run(work / name) for name in ("owed", "owed_static", "owed_cxx"))


# ---- vcpkg: the port runs as a CMake script, as in vcpkg

def vcpkg(work):
    port = PACKAGING / "vcpkg" / "openitem"
    manifest = json.loads((port / "vcpkg.json").read_text(encoding="utf-8"))
    same((manifest["name"], manifest["version"], manifest["license"]), ("openitem", VERSION, "MIT"), "vcpkg.json")
    entries = [{"name": entry} if isinstance(entry, str) else entry for entry in manifest["dependencies"]]
    same([entry["name"] for entry in entries], sorted(entry["name"] for entry in entries), "dependencies in order")
    same({entry["name"] for entry in entries if not entry.get("host")}, dependencies(0), "dependencies")
    same({entry["name"] for entry in entries if entry.get("host")}, {"vcpkg-cmake", "vcpkg-cmake-config"}, "helpers")

    package = work / "packages" / "openitem"
    installed(package)
    told = run(CMAKE, f"-DPORT={manifest['name']}", f"-DCURRENT_PACKAGES_DIR={package}", f"-DRECORD={work}/options.txt",
               "-P", HERE / "vcpkg.cmake")
    same([line for line in told.splitlines() if line.startswith("vcpkg_")],
         ["vcpkg_cmake_configure", "vcpkg_cmake_install", "vcpkg_cmake_config_fixup", "vcpkg_fixup_pkgconfig",
          "vcpkg_install_copyright"], "what the port does")
    source, *definitions = (work / "options.txt").read_text(encoding="utf-8").splitlines()
    same(pathlib.Path(source), SOURCE, "the source")
    configured(source, work / "configured", definitions)
    licences = (package / "share" / "openitem" / "copyright").read_text(encoding="utf-8")
    require("openitem contributors" in licences and "Yann Collet" in licences, "a licence is missing in `copyright`")
    for name in ("copyright", "usage", "openitem-config.cmake"):
        require((package / "share" / "openitem" / name).is_file(), f"share/openitem/{name} is missing")
    same(named_targets(port / "usage"), exported_targets(package), "targets that `usage` names")
    return used(package, work / "program")


# ---- Conan: the recipe runs on a module "conan" of our own

class ConanFile:
    """What the recipe uses of the real one."""

    def __init__(self, work):
        self.recipe_folder = str(PACKAGING / "conan")
        self.export_sources_folder = self.source_folder = str(work / "source")
        self.build_folder, self.package_folder = str(work / "configured"), str(work / "package")
        self.required, self.cppstd, self.variables = {}, None, {}
        self.cpp_info = types.SimpleNamespace(properties={}, libs=[], builddirs=[])
        self.cpp_info.set_property = self.cpp_info.properties.__setitem__

    def requires(self, reference, visible=True):
        name, _, version = reference.partition("/")
        self.required[name] = (version, visible)


class CMakeToolchain:
    def __init__(self, recipe):
        self.recipe, self.cache_variables = recipe, {}

    def generate(self):
        self.recipe.variables = dict(self.cache_variables)


class CMake:
    def __init__(self, recipe):
        self.recipe = recipe

    def configure(self):
        words = {True: "ON", False: "OFF"}
        configured(pathlib.Path(self.recipe.source_folder), pathlib.Path(self.recipe.build_folder),
                   [f"-D{name}={words.get(value, value)}" for name, value in self.recipe.variables.items()])

    def build(self):
        """The libraries of the build at hand are installed instead."""

    def install(self):
        run(CMAKE, "--install", BUILD, "--prefix", self.recipe.package_folder)


def copy(recipe, pattern, src, dst):
    """As conan.tools.files.copy: `*` stands for any characters, those between folders too."""
    shape = re.compile(re.escape(pattern).replace(r"\*", ".*"))
    top = pattern.split("/")[0]
    top = "*" if "*" in top else top
    for start in pathlib.Path(src).glob(top):
        for path in [start] if start.is_file() else start.rglob("*"):
            name = path.relative_to(src)
            if path.is_file() and shape.fullmatch(name.as_posix()):
                (pathlib.Path(dst) / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(path, pathlib.Path(dst) / name)


def stand_in_modules():
    def module(name, **what):
        sys.modules[name] = types.ModuleType(name)
        vars(sys.modules[name]).update(what)

    module("conan", ConanFile=ConanFile)
    module("conan.tools")
    module("conan.tools.build", check_min_cppstd=lambda recipe, cppstd: setattr(recipe, "cppstd", cppstd),
           can_run=lambda recipe: True)
    module("conan.tools.cmake", CMake=CMake, CMakeToolchain=CMakeToolchain, cmake_layout=lambda recipe: None,
           CMakeDeps=lambda recipe: types.SimpleNamespace(generate=lambda: None))
    module("conan.tools.files", copy=copy)


def recipe_class(path):
    spec = importlib.util.spec_from_file_location(path.parent.name + "_conanfile", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    [found] = [value for value in vars(module).values()
               if isinstance(value, type) and issubclass(value, ConanFile) and value is not ConanFile]
    return found


def conan(work):
    sys.dont_write_bytecode = True
    stand_in_modules()
    shutil.rmtree(work, ignore_errors=True)
    recipe = recipe_class(PACKAGING / "conan" / "conanfile.py")(work)
    same((recipe.name, recipe.version, recipe.license), ("openitem", VERSION, "MIT"), "conanfile.py")
    recipe.requirements()
    same(set(recipe.required), dependencies(1), "dependencies")
    require(not any(visible for _, visible in recipe.required.values()), "a dependency reaches the package's users")
    text = (SOURCE / "cmake" / "dependencies.cmake").read_text(encoding="utf-8")
    least = re.search(r"find_package\(Boost ([\d.]+)", text)
    require(f">={least[1]} " in recipe.required["boost"][0], f"Boost: {least[1]} is enough")
    recipe.validate()
    same(recipe.cppstd, 20, "C++")
    recipe.export_sources()
    recipe.layout()
    recipe.generate()
    recipe.build()  # of the exported files alone: they suffice
    recipe.package()
    recipe.package_info()

    package = pathlib.Path(recipe.package_folder)
    for name in ("LICENSE", "LICENSE_THIRD_PARTY"):
        require((package / "licenses" / name).is_file(), f"a licence is missing: {name}")
    same(recipe.cpp_info.properties, {"cmake_find_mode": "none"}, "properties")
    [folder] = recipe.cpp_info.builddirs
    require((package / folder / "openitem-config.cmake").is_file(), f"{folder} does not hold the CMake files")
    require([*(package / "lib").glob(f"lib{recipe.cpp_info.libs[0]}.*")], f"there is no library {recipe.cpp_info.libs}")
    test = PACKAGING / "conan" / "test_package"
    same(named_targets(test / "CMakeLists.txt"), exported_targets(package), "targets that test_package uses")
    recipe_class(test / "conanfile.py")
    return used(package, work / "program")


def main():
    which = sys.argv[1]
    cache = (BUILD / "CMakeCache.txt").read_text(encoding="utf-8")
    if "\nCMAKE_INSTALL_LIBDIR:PATH=lib\n" not in cache:
        print("SKIPPED: this build does not install to lib, as both tools want it")
        return 77
    try:
        printed = {"vcpkg": vcpkg, "conan": conan}[which](pathlib.Path(os.environ["WORK_DIR"]) / which)
        same(printed.count("70.00 USD"), 3, f"amounts printed by the program\n{printed}")
    except Wrong as wrong:
        print(f"FAILED: {which}: {wrong}", file=sys.stderr)
        return 1
    print(printed, end="")
    return 0


if __name__ == "__main__":
    sys.exit(main())
