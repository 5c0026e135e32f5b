//! Where the library's memory comes from.
use openitem_sys as sys;
use std::alloc::{GlobalAlloc, Layout};
use std::os::raw::c_void;
use std::panic::{catch_unwind, AssertUnwindSafe};
use std::sync::Arc;

/// Memory for the library: anything that could be a program's global allocator. It is kept until the last handle made
/// with it is dropped. It must not call into this crate. A panic in it counts as no memory.
#[derive(Clone)]
pub struct Allocator(Arc<dyn GlobalAlloc + Send + Sync>);

impl Allocator {
    /// Shares an allocator.
    pub fn new(memory: impl GlobalAlloc + Send + Sync + 'static) -> Self {
        Allocator(Arc::new(memory))
    }
}

impl std::fmt::Debug for Allocator {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Allocator")
    }
}

/// The allocators of a ledger and of what it gives. Pointers to them are handed to the library, so they do not move.
#[derive(Clone, Default)]
pub(crate) struct Allocators(Option<Arc<[Option<Allocator>; 2]>>);

impl Allocators {
    pub fn new(state: Option<Allocator>, results: Option<Allocator>) -> Self {
        let any = state.is_some() || results.is_some();
        Allocators(any.then(|| Arc::new([state, results])))
    }

    fn raw(&self, which: usize) -> Option<sys::oi_allocator> {
        let found = self.0.as_ref()?[which].as_ref()?;
        Some(sys::oi_allocator {
            allocate: Some(allocate),
            deallocate: Some(deallocate),
            user: (found as *const Allocator).cast_mut().cast(),
            ..Default::default()
        })
    }

    pub fn state(&self) -> Option<sys::oi_allocator> {
        self.raw(0)
    }

    pub fn results(&self) -> Option<sys::oi_allocator> {
        self.raw(1)
    }
}

/// SAFETY of all three: `user` is an `Allocator` that lives until the last handle is freed; blocks come from it.
unsafe fn memory<'a>(user: *mut c_void) -> &'a (dyn GlobalAlloc + Send + Sync) {
    &*(*user.cast::<Allocator>()).0
}

unsafe extern "C" fn allocate(size: usize, alignment: usize, user: *mut c_void) -> *mut c_void {
    let Ok(layout) = Layout::from_size_align(size.max(1), alignment) else {
        return std::ptr::null_mut();
    };
    let made = catch_unwind(AssertUnwindSafe(|| memory(user).alloc(layout)));
    made.unwrap_or(std::ptr::null_mut()).cast()
}

unsafe extern "C" fn deallocate(block: *mut c_void, size: usize, alignment: usize, user: *mut c_void) {
    if block.is_null() {
        return;
    }
    let layout = Layout::from_size_align_unchecked(size.max(1), alignment);
    let _ = catch_unwind(AssertUnwindSafe(|| memory(user).dealloc(block.cast(), layout)));
}
