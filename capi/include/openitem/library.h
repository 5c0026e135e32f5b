/* What library this is, and how it lays structures out. */
#ifndef OPENITEM_LIBRARY_H
#define OPENITEM_LIBRARY_H

#include "openitem/error.h"

#ifdef __cplusplus
extern "C" {
#endif

/** The library's version, "0.1.0"; compare with OI_VERSION.
 *  @return a static text, never NULL
 *  @threads any   @failure none   @cost O(1)   @since 0.1 */
OI_API const char *oi_version(void);

/** The level of the binary interface; compare with OI_ABI_LEVEL. 0: it may still change.
 *  @return the level
 *  @threads any   @failure none   @cost O(1)   @since 0.1 */
OI_API uint32_t oi_abi_level(void);

/** Version, compiler and build kind in one line, for a bug report.
 *  @return a static text, never NULL
 *  @threads any   @failure none   @cost O(1)   @since 0.1 */
OI_API const char *oi_build_info(void);

/** Whether the library can do something: "ledger", "batch", "events", "reports", "explain"; "checked_handles" in
 *  a build that has them.
 *  @param[in] name   NUL-terminated; NULL: no feature
 *  @return 1 or 0
 *  @threads any   @failure none   @cost O(1)   @since 0.1 */
OI_API uint8_t oi_has_feature(
    const char *name);

/** One line of the layout table: a structure (field empty) or one of its fields. */
typedef struct oi_layout_row {
  oi_text_view structure;       /**< "oi_money"; static */
  oi_text_view field;           /**< "digits"; "" for the structure itself; static */
  uint32_t offset;              /**< bytes from the start of the structure */
  uint32_t size;                /**< bytes */
  uint32_t alignment;           /**< of the structure; 0 in a field's line */
  uint32_t reserved;            /**< 0 */
} oi_layout_row;

/** How many lines the layout table has.
 *  @return the count
 *  @threads any   @failure none   @cost O(1)   @since 0.1 */
OI_API size_t oi_layout_count(void);

/** Reads the layout table: size and alignment of every structure, offset and size of every field, so that a
 *  binding can check at load that it was made from the same header.
 *  @param[in]  first      index of the first row wanted; past the end: none
 *  @param[out] rows       receives lines; may be NULL with capacity 0
 *  @param[in]  capacity   rows that fit
 *  @param[in]  row_size   sizeof(oi_layout_row) as the caller knows it
 *  @param[in]  stride     bytes from one row to the next; 0: row_size
 *  @param[out] written    rows written; not NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call]
 *  @threads any   @failure unchanged   @cost O(rows)   @since 0.1 */
OI_API oi_status oi_layout_read(
    size_t first,
    oi_layout_row *rows,
    size_t capacity,
    size_t row_size,
    size_t stride,
    size_t *written,
    oi_error *err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_LIBRARY_H */
