"""openitem for Conan 2: conan create cmake/packaging/conan --build=missing"""
import pathlib

from conan import ConanFile
from conan.tools.build import check_min_cppstd
from conan.tools.cmake import CMake, CMakeDeps, CMakeToolchain, cmake_layout
from conan.tools.files import copy


class OpenitemRecipe(ConanFile):
    name = "openitem"
    version = "0.1.0"
    license = "MIT"
    description = "The accounts-receivable core that other programs embed"
    topics = ("accounting", "accounts-receivable", "money", "ledger")
    settings = "os", "arch", "compiler", "build_type"
    # Headers for compiling the library; a program that uses the package needs none of them.
    default_options = {"boost/*:header_only": True}

    def requirements(self):
        self.requires("boost/[>=1.74 <2]", visible=False)
        self.requires("ms-gsl/[>=4 <5]", visible=False)
        self.requires("xxhash/[>=0.8 <1]", visible=False)

    def validate(self):
        check_min_cppstd(self, 20)

    def export_sources(self):
        root = pathlib.Path(self.recipe_folder).resolve().parents[2]
        for pattern in ("CMakeLists.txt", "LICENSE*", "cmake/*.cmake", "cmake/*.in", "include/*", "src/*", "capi/*"):
            copy(self, pattern, src=str(root), dst=self.export_sources_folder)

    def layout(self):
        cmake_layout(self)

    def generate(self):
        CMakeDeps(self).generate()
        toolchain = CMakeToolchain(self)
        toolchain.cache_variables.update({
            "OPENITEM_BUILD_TESTS": False,
            "OPENITEM_BUILD_BENCH": False,
            "OPENITEM_BUILD_EXAMPLES": False,
            "OPENITEM_BUILD_BINDINGS": False,
            "OPENITEM_INSTALL": True,
            "CMAKE_INSTALL_LIBDIR": "lib",
        })
        toolchain.generate()

    def build(self):
        cmake = CMake(self)
        cmake.configure()
        cmake.build()

    def package(self):
        copy(self, "LICENSE*", src=self.source_folder, dst=str(pathlib.Path(self.package_folder) / "licenses"))
        CMake(self).install()

    def package_info(self):
        # The package's own CMake files serve, so that the targets are the same however it was installed:
        # openitem::capi, openitem::capi_static, openitem::openitem. Who does not use CMake gets the shared C library.
        self.cpp_info.set_property("cmake_find_mode", "none")
        self.cpp_info.builddirs = ["lib/cmake/openitem"]
        self.cpp_info.libs = ["openitem"]
