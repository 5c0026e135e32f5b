//! The library and these bindings were made from the same header: every structure, field, offset and size.
use openitem_sys::*;

fn text(view: oi_text_view) -> &'static str {
    let bytes = unsafe { std::slice::from_raw_parts(view.data.cast::<u8>(), view.size) };
    std::str::from_utf8(bytes).unwrap()
}

#[test]
fn layout_is_the_librarys() {
    let count = unsafe { oi_layout_count() };
    let mut rows = vec![oi_layout_row::default(); count];
    let mut written = 0;
    let status = unsafe {
        oi_layout_read(
            0,
            rows.as_mut_ptr(),
            count,
            std::mem::size_of::<oi_layout_row>(),
            0,
            &mut written,
            std::ptr::null_mut(),
        )
    };
    assert_eq!((status, written), (OI_OK, count));
    let theirs: Vec<_> =
        rows.iter().map(|r| (text(r.structure), text(r.field), r.offset as usize, r.size as usize)).collect();
    assert_eq!(theirs, layout());
    assert!(count > 500);
}

#[test]
fn version_is_the_headers() {
    let version = unsafe { std::ffi::CStr::from_ptr(oi_version()) };
    assert_eq!(version.to_str().unwrap(), OI_VERSION);
    assert_eq!(unsafe { oi_abi_level() }, OI_ABI_LEVEL);
}
