//! Finds libopenitem: OPENITEM_LIB_DIR, else pkg-config, else CMake builds it from the source tree around this crate, with
//! the words of OPENITEM_CMAKE_ARGS as further arguments (a toolchain file, say).
//! Dependents read where it is from DEP_OPENITEM_LIB_DIR.
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

fn main() {
    for name in [
        "OPENITEM_LIB_DIR",
        "OPENITEM_STATIC",
        "OPENITEM_NO_PKG_CONFIG",
        "OPENITEM_CMAKE_ARGS",
        "CMAKE",
        "PKG_CONFIG",
        "PKG_CONFIG_PATH",
    ] {
        println!("cargo:rerun-if-env-changed={name}");
    }
    let fixed = flag("OPENITEM_STATIC");
    if let Some(folder) = env::var_os("OPENITEM_LIB_DIR") {
        link(Path::new(&folder), fixed);
    } else if flag("OPENITEM_NO_PKG_CONFIG") || !pkg_config() {
        build();
    }
}

fn flag(name: &str) -> bool {
    env::var_os(name).is_some_and(|value| value == "1")
}

/// libopenitem.so, or the archive libopenitem_c.a with the C++ runtime it needs.
fn link(folder: &Path, fixed: bool) {
    println!("cargo:rustc-link-search=native={}", folder.display());
    println!("cargo:lib_dir={}", folder.display());
    if fixed {
        println!("cargo:rustc-link-lib=static=openitem_c");
        let apple = env::var("CARGO_CFG_TARGET_VENDOR").is_ok_and(|vendor| vendor == "apple");
        println!("cargo:rustc-link-lib=dylib={}", if apple { "c++" } else { "stdc++" });
    } else {
        println!("cargo:rustc-link-lib=dylib=openitem");
    }
}

/// What `pkg-config --libs openitem` says, where the package is installed.
fn pkg_config() -> bool {
    let program = env::var("PKG_CONFIG").unwrap_or_else(|_| "pkg-config".into());
    let version = env::var("CARGO_PKG_VERSION").unwrap_or_default();
    let Ok(answer) = Command::new(program).args(["--libs", &format!("openitem >= {version}")]).output() else {
        return false;
    };
    if !answer.status.success() {
        return false;
    }
    for word in String::from_utf8_lossy(&answer.stdout).split_whitespace() {
        if let Some(folder) = word.strip_prefix("-L") {
            println!("cargo:rustc-link-search=native={folder}");
            println!("cargo:lib_dir={folder}");
        } else if let Some(name) = word.strip_prefix("-l") {
            println!("cargo:rustc-link-lib={name}");
        }
    }
    true
}

/// The archive, built into OUT_DIR: the program then needs no library of ours beside it.
fn build() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..");
    assert!(
        root.join("capi/include/openitem.h").is_file(),
        "libopenitem was not found: set OPENITEM_LIB_DIR to its folder, or install it where pkg-config finds it"
    );
    for part in ["CMakeLists.txt", "cmake", "include", "src", "capi"] {
        println!("cargo:rerun-if-changed={}", root.join(part).display());
    }
    let folder = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("openitem");
    let program = env::var("CMAKE").unwrap_or_else(|_| "cmake".into());
    let mut configure = Command::new(&program);
    configure.arg("-S").arg(&root).arg("-B").arg(&folder).arg("-DCMAKE_BUILD_TYPE=Release");
    configure.args(["-DCMAKE_UNITY_BUILD=ON", "-DCMAKE_UNITY_BUILD_BATCH_SIZE=16"]); // compiles in less time
    for part in ["TESTS", "BENCH", "EXAMPLES", "BINDINGS"] {
        configure.arg(format!("-DOPENITEM_BUILD_{part}=OFF"));
    }
    configure.args(env::var("OPENITEM_CMAKE_ARGS").unwrap_or_default().split_whitespace());
    run(&mut configure);
    let jobs = env::var("NUM_JOBS").unwrap_or_else(|_| "1".into());
    run(Command::new(&program).arg("--build").arg(&folder).args([
        "--target",
        "openitem_capi_static",
        "--parallel",
        &jobs,
    ]));
    link(&folder.join("capi"), true);
}

fn run(command: &mut Command) {
    match command.status() {
        Ok(status) if status.success() => {}
        Ok(status) => panic!("{command:?}: {status}"),
        Err(error) => panic!("{command:?}: {error}"),
    }
}
