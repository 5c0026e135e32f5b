/* Bytes that the caller owns. */
#ifndef OPENITEM_BUFFER_H
#define OPENITEM_BUFFER_H

#include "openitem/handles.h"

#ifdef __cplusplus
extern "C" {
#endif

/** Where a buffer's bytes are.
 *  @param[in] buffer   the buffer; may be NULL
 *  @return the first byte, until the buffer is freed; NULL: there is none
 *  @threads any   @failure none   @cost O(1)   @since 0.1 */
OI_API const uint8_t *oi_buffer_data(
    const oi_buffer *buffer);

/** How many bytes a buffer holds.
 *  @param[in] buffer   the buffer; may be NULL
 *  @return the count
 *  @threads any   @failure none   @cost O(1)   @since 0.1 */
OI_API size_t oi_buffer_size(
    const oi_buffer *buffer);

/** Frees a buffer.
 *  @param[in] buffer   the buffer; may be NULL
 *  @threads any   @failure none   @cost O(1)   @since 0.1 */
OI_API void oi_buffer_free(
    oi_buffer *buffer);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_BUFFER_H */
