//! The C interface of openitem as `openitem.h` declares it: for the crate `openitem`, which is safe, and for hosts that
//! need what it leaves out.
//!
//! `build.rs` finds the library, in this order: in `OPENITEM_LIB_DIR` (with `OPENITEM_STATIC=1` the archive), by
//! `pkg-config`, or by building it with CMake from the source tree this crate lies in.
#![allow(non_camel_case_types)]

#[rustfmt::skip]
mod bindings;

pub use bindings::*;
