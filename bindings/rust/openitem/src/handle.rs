//! Handles of the library, freed when nobody needs them, in any order.
use crate::allocator::Allocators;
use crate::enums::Status;
use crate::error::{Error, Result};
use openitem_sys as sys;
use std::ptr::NonNull;

/// Owns a pointer of the library's, and keeps alive where its memory comes from.
pub(crate) struct Handle<T> {
    pointer: NonNull<T>,
    free: unsafe extern "C" fn(*mut T),
    keep: Allocators,
}

// SAFETY: a handle belongs to no thread. Through a shared one only functions are called that any number of threads may
// call at once; those that need the handle alone take an exclusive one.
unsafe impl<T> Send for Handle<T> {}
unsafe impl<T> Sync for Handle<T> {}

impl<T> Handle<T> {
    /// What a function gives whose output is a handle.
    pub fn made(
        free: unsafe extern "C" fn(*mut T),
        keep: &Allocators,
        function: impl FnOnce(*mut *mut T, *mut sys::oi_error) -> sys::oi_status,
    ) -> Result<Self> {
        let mut pointer = std::ptr::null_mut();
        crate::error::call(|error| function(&mut pointer, error))?;
        Self::new(pointer, free, keep).ok_or_else(|| Error::refuse(Status::Internal, "", "the library gave no handle"))
    }

    pub fn new(pointer: *mut T, free: unsafe extern "C" fn(*mut T), keep: &Allocators) -> Option<Self> {
        NonNull::new(pointer).map(|pointer| Handle { pointer, free, keep: keep.clone() })
    }

    pub fn shared(&self) -> *const T {
        self.pointer.as_ptr()
    }

    pub fn exclusive(&mut self) -> *mut T {
        self.pointer.as_ptr()
    }

    pub fn allocators(&self) -> &Allocators {
        &self.keep
    }
}

impl<T> Drop for Handle<T> {
    fn drop(&mut self) {
        // SAFETY: it is freed once, and nobody else uses it.
        unsafe { (self.free)(self.pointer.as_ptr()) }
    }
}
