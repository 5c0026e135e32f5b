/* A refusal in full, in the words of the table of statuses. */
#ifndef OPENITEM_ERROR_H
#define OPENITEM_ERROR_H

#include "openitem/values.h"
#include "openitem/status.h"

#ifdef __cplusplus
extern "C" {
#endif

/** A refusal in full. Caller-owned: set struct_size, nothing needs freeing, works when memory has run out.
 *  After OI_OK only `code` is set. */
typedef struct oi_error {
  uint32_t struct_size;         /**< sizeof(oi_error) */
  uint32_t flags;               /**< 0 */
  oi_status code;               /**< what the function returned */
  oi_entity_kind kind;          /**< what the refusal is about ... */
  uint64_t id;                  /**< ... and which one; 0: none yet */
  uint64_t row;                 /**< batches: index of the row */
  uint64_t position;            /**< texts, bytes: offset of the first bad byte; lists: index of the element; a locked
                                 *   period: its first open day */
  oi_money fitting;             /**< what would have fitted; all zero: no amount belongs to this refusal */
  uint64_t related[4];          /**< the first records that stand in the way ... */
  uint32_t related_count;       /**< ... and how many there are */
  uint32_t reserved;            /**< 0 */
  char field[48];               /**< the input's field or parameter, NUL-terminated; "" when none is to blame */
  char value[48];               /**< what was given, where it is neither an id nor an amount, as far as it fits */
  char other[48];               /**< what `field` does not go with */
  char allowed[64];             /**< what would do: "1 .. 31"; "" where the message says it */
  char message[128];            /**< one English sentence for a log, NUL-terminated */
} oi_error;

/** An error in one line: "exceeds_open: invoice 17, amount: more than is open; 60.00 EUR would have fitted".
 *  @param[in]  error      as a function left it; not NULL
 *  @param[out] buffer     receives the text and a NUL; may be NULL with capacity 0
 *  @param[in]  capacity   bytes of the buffer
 *  @param[out] size       bytes of the text without NUL, also when the buffer is too small; may be NULL
 *  @param[out] err        details of a refusal; may be NULL
 *  @return OI_OK; [call]; OI_BUFFER_TOO_SMALL (size tells what is needed, without the NUL)
 *  @threads any   @failure unchanged   @cost O(size)   @since 0.1 */
OI_API oi_status oi_error_describe(
    const oi_error *error,
    char *buffer,
    size_t capacity,
    size_t *size,
    oi_error *err);

/** The word for a status, the same in every language: "exceeds_open".
 *  @param[in] status   any number
 *  @return a static text; "unknown" for numbers this version does not know
 *  @threads any   @failure none   @cost O(1)   @since 0.1 */
OI_API const char *oi_status_name(
    oi_status status);

/** One English sentence for a status, without the particulars.
 *  @param[in] status   any number
 *  @return a static text, never NULL
 *  @threads any   @failure none   @cost O(1)   @since 0.1 */
OI_API const char *oi_status_message(
    oi_status status);

/** How many statuses there are.
 *  @return the count
 *  @threads any   @failure none   @cost O(1)   @since 0.1 */
OI_API size_t oi_status_count(void);

/** The statuses in order of precedence: of several reasons to refuse, the earlier one is reported.
 *  @param[in] index   0 .. oi_status_count() - 1
 *  @return the status; OI_OK past the end
 *  @threads any   @failure none   @cost O(1)   @since 0.1 */
OI_API oi_status oi_status_at(
    size_t index);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_ERROR_H */
