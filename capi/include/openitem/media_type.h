/* Media types that attachments may have. */
#ifndef OPENITEM_MEDIA_TYPE_H
#define OPENITEM_MEDIA_TYPE_H

#include "openitem/command.h"

#ifdef __cplusplus
extern "C" {
#endif

/** A media type that attachments may have, whatever case they say it in. As long as there is none, every type is
 *  taken. */
typedef struct oi_media_type_input {
  uint32_t struct_size;         /**< sizeof(oi_media_type_input) */
  uint32_t flags;               /**< 0 */
  uint64_t id;                  /**< creating: 0 = the next; changing: which one */
  oi_text pattern;              /**< in lower case: "application/pdf", or with a star for any subtype; unique; required */
} oi_media_type_input;

/** Adds a media type.
 *  @param[in,out] ledger       the ledger; needs exclusive access; not NULL
 *  @param[in]     info         who, when, why; not NULL
 *  @param[in]     media_type   the media type; not NULL
 *  @param[out]    outcome      what it did; may be NULL
 *  @param[out]    err          details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_ID_TAKEN; OI_NUMBER_TAKEN (pattern)
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_create_media_type(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_media_type_input *media_type,
    oi_outcome *outcome,
    oi_error *err);

/** Replaces everything about a media type but its id.
 *  @param[in,out] ledger       the ledger; needs exclusive access; not NULL
 *  @param[in]     info         who, when, why; not NULL
 *  @param[in]     media_type   the media type as it shall be; not NULL
 *  @param[out]    outcome      what it did; may be NULL
 *  @param[out]    err          details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_RECORD; OI_NUMBER_TAKEN (pattern)
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_change_media_type(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_media_type_input *media_type,
    oi_outcome *outcome,
    oi_error *err);

/** Which media type goes. */
typedef struct oi_delete_media_type_input {
  uint32_t struct_size;         /**< sizeof(oi_delete_media_type_input) */
  uint32_t flags;               /**< 0 */
  uint64_t id;                  /**< its id */
} oi_delete_media_type_input;

/** Deletes a media type. What was known before can still be asked; its id is not given again.
 *  @param[in,out] ledger       the ledger; needs exclusive access; not NULL
 *  @param[in]     info         who, when, why; not NULL
 *  @param[in]     media_type   which; not NULL
 *  @param[out]    outcome      what it did; may be NULL
 *  @param[out]    err          details of a refusal; may be NULL
 *  @return OI_OK; [command]; OI_UNKNOWN_RECORD
 *  @threads exclusive   @failure unchanged   @cost O(1)   @since 0.1 */
OI_API oi_status oi_ledger_delete_media_type(
    oi_ledger *ledger,
    const oi_command_info *info,
    const oi_delete_media_type_input *media_type,
    oi_outcome *outcome,
    oi_error *err);

/** A media type that attachments may have. As long as there is none, every type is taken. */
typedef struct oi_media_type_row {
  uint64_t id;                  /**< its id */
  oi_text_view pattern;         /**< in lower case: "application/pdf", or with a star for any subtype; unique */
  uint64_t created;             /**< sequence */
  uint64_t changed;             /**< sequence of the last change */
} oi_media_type_row;

/** One media type.
 *  @param[in]  ledger          the ledger; not NULL
 *  @param[in]  media_type      its id
 *  @param[in]  known_through   as known at this sequence; 0: now
 *  @param[out] result          OI_TABLE_MEDIA_TYPES, one row; to be freed with oi_result_free; not NULL
 *  @param[out] err             details of a refusal; may be NULL
 *  @return OI_OK; [query]; OI_UNKNOWN_RECORD (also when it was not there yet, or was deleted)
 *  @threads shared   @failure unchanged   @cost O(log changes)   @since 0.1 */
OI_API oi_status oi_ledger_find_media_type(
    const oi_ledger *ledger,
    uint64_t media_type,
    uint64_t known_through,
    oi_result **result,
    oi_error *err);

/** All media types, by id.
 *  @param[in]  ledger          the ledger; not NULL
 *  @param[in]  known_through   as known at this sequence; 0: now
 *  @param[out] result          OI_TABLE_MEDIA_TYPES; to be freed with oi_result_free; not NULL
 *  @param[out] err             details of a refusal; may be NULL
 *  @return OI_OK; [query]
 *  @threads shared   @failure unchanged   @cost O(media types)   @since 0.1 */
OI_API oi_status oi_ledger_list_media_types(
    const oi_ledger *ledger,
    uint64_t known_through,
    oi_result **result,
    oi_error *err);

#ifdef __cplusplus
} /* extern "C" */
#endif

#endif /* OPENITEM_MEDIA_TYPE_H */
